package io.etcdsh.session;

import static io.etcdsh.session.ChangesFixture.LIMIT;
import static io.etcdsh.session.ChangesFixture.await;
import static io.etcdsh.session.ChangesFixture.look;
import static io.etcdsh.session.ChangesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.Connection;
import io.etcdsh.execute.Execution;
import io.etcdsh.execute.Executor;
import io.etcdsh.execute.Executors;
import io.etcdsh.execute.Provenance;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.StepState;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of a cluster of three: who leads, who is dead, who hangs, and what is out of date. */
@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
class QuorumChangesIT {
  private static final String UNUSED = "http://127.0.0.1:7";
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Origin ORIGIN = new Origin("tester", "", Optional.empty(), "test");

  private static ClusterFixture cluster;

  @Parameter String version;
  @TempDir Path home;

  private ChangesFixture changes;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 3));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void begin() {
    changes = new ChangesFixture(cluster, home);
  }

  @Test
  void whatTheServerWouldRefuseIsNotSent() {
    String before = changes.listed();
    cluster.member(2).kill();
    try {
      changes.awaitPredicted("refused", "member", "add", "x", "--peer-urls=" + UNUSED);
      Finished run = changes.run("member", "add", "x", "--peer-urls=" + UNUSED, "--yes");
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.stderr()).contains("E-PLAN", "etcdserver: unhealthy cluster");
      assertThat(changes.entries()).isEmpty();
      assertThat(changes.listed()).isEqualTo(before);
    } finally {
      cluster.member(2).start();
      cluster.member(2).awaitHealthy();
    }
  }

  @Test
  void theLeadershipGoesToTheBestOrToTheNamedAndBack() {
    try (Connection connection = changes.open()) {
      MemberId first = leader(connection);
      assertThat(changes.done("move-leader", "--yes").stdout()).startsWith("Leadership");
      MemberId second = leader(connection);
      assertThat(second).isNotEqualTo(first);
      MemberFixture third = others(connection, first, second).getFirst();

      changes.done("move-leader", third.name(), "--yes");
      assertThat(leader(connection)).isEqualTo(id(connection, third));
      changes.done("undo", "--yes");
      assertThat(leader(connection)).isEqualTo(second);
      assertThat(changes.entries()).hasSize(3).allMatch(it -> state(it) == StepState.DONE);
    }
  }

  @Test
  void aPlanIsStaleWhenTheMembersHaveChanged() {
    try (Connection connection = changes.open()) {
      MemberId last = look(connection).members().getLast().member().id();
      Plan plan = Planning.of(look(connection), new Step.RemoveMember(last));
      changes.awaitPredicted("accepted", "member", "add", "x", "--peer-urls=" + UNUSED);
      List<String> add = List.of("member", "add", "x", "--learner", "--peer-urls=" + UNUSED);
      // Its links may be younger than they look: on a busy machine a process is linked late.
      ChangesFixture.await(
          () -> cluster.etcdctlAt(List.of(look(connection).servingAt()), add).exit() == 0);
      String before = changes.listed();

      Problem problem = ended(execute(connection, plan, LIMIT));
      assertThat(problem.code()).isEqualTo(ProblemCode.PLAN_STALE);
      assertThat(problem.why()).isEqualTo("the member list has changed since it was made");
      assertThat(changes.entries()).isEmpty();
      assertThat(changes.listed()).isEqualTo(before);
      cluster.etcdctl("member", "remove", unstarted()).orFail();
    }
  }

  @Test
  void aPlanIsStaleWhenAnotherMemberLeads() {
    try (Connection connection = changes.open()) {
      MemberId first = leader(connection);
      List<MemberFixture> others = others(connection, first, first);
      Plan plan = Planning.of(look(connection), new Step.MoveLeader(id(connection, others.get(0))));
      changes.done("move-leader", others.get(1).name(), "--yes");
      MemberId now = leader(connection);

      Problem problem = ended(execute(connection, plan, LIMIT));
      assertThat(problem.code()).isEqualTo(ProblemCode.PLAN_STALE);
      assertThat(problem.why()).isEqualTo("the leader has changed since it was made");
      assertThat(leader(connection)).isEqualTo(now);
      assertThat(changes.entries()).hasSize(1);
    }
  }

  /** What changes nothing leaves every guard as it was: then it is the journal that knows. */
  @Test
  void aPlanIsCarriedOutOnceEvenIfNothingElseKeepsItFromASecondTime() {
    try (Connection connection = changes.open()) {
      MemberId leader = leader(connection);
      ClusterView view = look(connection);
      Step same =
          new Step.UpdateMember(leader, view.find(leader).orElseThrow().member().peerUrls());
      Step wait = new Step.AwaitSteady(List.of());
      for (Plan plan : List.of(Planning.of(view, same), Planning.of(view, List.of(wait, same)))) {
        Executor executor =
            Executors.of(connection, connection, changes.session().journal(), LIMIT);
        Provenance approval = Executors.by(ORIGIN, executor.journal().newId(view.id()));
        assertThat(executor.run(plan, approval).ending()).isEmpty();
        List<Entry> before = changes.entries();

        Problem problem = ended(executor.run(plan, approval));
        assertThat(problem.code()).isEqualTo(ProblemCode.PLAN_STALE);
        assertThat(problem.what()).contains("carried out already");
        assertThat(changes.entries()).isEqualTo(before);
      }
    }
  }

  @Test
  void withoutAMajorityTheGuardsCannotBeLookedAtAndNothingIsSent() {
    try (Connection connection = changes.open()) {
      String before = changes.listed();
      MemberId leader = leader(connection);
      Plan plan = Planning.of(look(connection), new Step.UpdateMember(leader, List.of(UNUSED)));
      List<MemberFixture> hung = others(connection, leader, leader);
      hung.forEach(MemberFixture::pause);
      try {
        Problem problem = ended(execute(connection, plan, SHORT));
        assertThat(problem.code()).isEqualTo(ProblemCode.PLAN_STALE);
        assertThat(problem.why()).startsWith("no majority answers");
        assertThat(changes.entries()).isEmpty();
      } finally {
        hung.forEach(MemberFixture::resume);
        hung.forEach(MemberFixture::awaitHealthy);
      }
      assertThat(changes.listed()).isEqualTo(before);
    }
  }

  @Test
  void aLostAnswerIsInDoubtUntilTheNextChangeLooksForIt() {
    try (Connection connection = changes.open()) {
      changes.awaitPredicted("accepted", "member", "add", "x", "--peer-urls=" + UNUSED);
      String before = changes.listed();
      loseTheAnswer(connection);
      leader(connection);
      boolean made = changes.listed().contains(UNUSED);

      Finished undo = changes.run("undo", "--yes");
      assertThat(undo.exit()).as(undo.stderr()).isEqualTo(made ? 0 : 1);
      assertThat(state(changes.entries().getFirst()))
          .isEqualTo(made ? StepState.SETTLED_MADE : StepState.SETTLED_NOT_MADE);
      assertThat(changes.listed()).isEqualTo(before);
    }
  }

  /** A majority hangs from the moment that the request leaves until it is in doubt. */
  private void loseTheAnswer(Connection connection) {
    Plan plan = Planning.of(look(connection), new Step.AddMember("x", List.of(UNUSED), true));
    MemberId leader = leader(connection);
    List<MemberFixture> hung = others(connection, leader, leader);
    ClusterWriter writer = new WriterAfter(connection, () -> hung.forEach(MemberFixture::pause));
    try {
      Problem problem = ended(execute(writer, connection, plan, SHORT));
      assertThat(problem.code()).as(problem.toString()).isEqualTo(ProblemCode.IN_DOUBT);
      assertThat(problem.what()).contains("nobody knows");
      assertThat(changes.entries()).hasSize(1).allMatch(it -> state(it) == StepState.UNTOLD);
      Finished journal = changes.done("journal", "list");
      assertThat(journal.stdout()).contains("IN DOUBT");
    } finally {
      hung.forEach(MemberFixture::resume);
      hung.forEach(MemberFixture::awaitHealthy);
    }
  }

  private Execution execute(Connection connection, Plan plan, Duration limit) {
    return execute(connection, connection, plan, limit);
  }

  private Execution execute(ClusterWriter writer, ClusterReader reader, Plan plan, Duration limit) {
    Journal journal = changes.session().journal();
    EntryId entry = journal.newId(plan.view().id());
    return Executors.of(writer, reader, journal, limit).run(plan, Executors.by(ORIGIN, entry));
  }

  private static Problem ended(Execution execution) {
    assertThat(execution.results()).isEmpty();
    return execution.ending().orElseThrow();
  }

  private static StepState state(Entry entry) {
    return entry.steps().stream().map(JournalledStep::state).findFirst().orElseThrow();
  }

  private String unstarted() {
    return changes
        .listed()
        .lines()
        .filter(row -> row.contains("unstarted"))
        .map(row -> row.substring(0, row.indexOf(',')))
        .findFirst()
        .orElseThrow();
  }

  /** Whom all members see leading. */
  private static MemberId leader(Connection connection) {
    await(() -> leaders(connection).size() == 1 && !leaders(connection).contains(MemberId.NONE));
    return leaders(connection).getFirst();
  }

  private static List<MemberId> leaders(Connection connection) {
    return cluster.endpoints().stream()
        .map(at -> value(connection.status(at, LIMIT)).leader())
        .distinct()
        .toList();
  }

  private static MemberId id(Connection connection, MemberFixture member) {
    return value(connection.status(member.endpoint(), LIMIT)).header().memberId();
  }

  private static List<MemberFixture> others(Connection connection, MemberId one, MemberId two) {
    return cluster.members().stream()
        .filter(it -> !List.of(one, two).contains(id(connection, it)))
        .toList();
  }
}
