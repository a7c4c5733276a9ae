package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.execute.Execution;
import io.etcdsh.execute.Executor;
import io.etcdsh.execute.Executors;
import io.etcdsh.execute.Sentences;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Origin;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Link;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ID of a new member is made of its URLs and the second, and may be one that is used up. */
class AdditionsIT {
  private static final List<String> URLS = List.of("http://127.0.0.1:7");
  private static final Origin ORIGIN = new Origin("tester", "", Optional.empty(), "test");

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void whatWasRemovedInThisSecondIsAddedInTheNextAsForetold(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      try (Connection connection = changes.open()) {
        Sentences sentences = new Sentences();
        // The three may fall into two seconds; then the server has nothing against them.
        ChangesFixture.await(
            () -> {
              addedAsForetold(changes, connection, sentences);
              return !sentences.told().isEmpty();
            });
        assertThat(sentences.told())
            .singleElement()
            .asString()
            .contains("removed within this second");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aLinkThatComesBackAtTheLastMomentIsWaitedFor(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      try (Connection connection = changes.open()) {
        ClusterView view = ChangesFixture.look(connection);
        MemberId follower =
            view.voters().stream()
                .map(it -> it.member().id())
                .filter(it -> !it.equals(view.leader()) && !it.equals(view.serving()))
                .findFirst()
                .orElseThrow();
        String name = view.find(follower).orElseThrow().member().name();
        Runnable before = () -> linkedAnew(connection, cluster, name);
        Sentences sentences = new Sentences();

        addedBehind(changes, connection, sentences, before);
        assertThat(sentences.told()).singleElement().asString().contains("5 s old");
      }
    }
  }

  /** The member's process is another one, which all are linked to, but not for five seconds. */
  private static void linkedAnew(Connection connection, ClusterFixture cluster, String name) {
    cluster.members().stream().filter(it -> it.name().equals(name)).forEach(MemberFixture::restart);
    ChangesFixture.await(
        () ->
            ChangesFixture.look(connection).members().stream()
                .noneMatch(it -> it.link() == Link.DOWN));
  }

  private static void addedAsForetold(
      ChangesFixture changes, Connection connection, Sentences sentences) {
    Endpoint serving = ChangesFixture.look(connection).servingAt();
    addedBehind(changes, connection, sentences, () -> added(connection, serving));
    ClusterView after = ChangesFixture.look(connection);
    assertThat(after.members()).hasSize(2);
    after.members().stream()
        .filter(it -> !it.votes())
        .forEach(it -> remove(connection, serving, it.member().id()));
  }

  /** Plans and carries out an addition, where {@code before} happens just before it is sent. */
  private static void addedBehind(
      ChangesFixture changes, Connection connection, Sentences sentences, Runnable before) {
    Plan plan = awaitedPlan(connection);
    AtomicBoolean first = new AtomicBoolean(true);
    Runnable once =
        () -> {
          if (first.getAndSet(false)) {
            before.run();
          }
        };
    Executor executor =
        Executors.of(
            new WriterAfter(connection, once),
            connection,
            changes.session().journal(),
            sentences,
            ChangesFixture.LIMIT);
    EntryId entry = executor.journal().newId(plan.view().id());
    Execution execution = executor.run(plan, Executors.by(ORIGIN, entry));

    assertThat(execution.ending()).isEmpty();
    assertThat(changes.entries().getLast().complete()).isTrue();
  }

  /** The plan of the addition, once it is foretold as accepted. */
  private static Plan awaitedPlan(Connection connection) {
    Step.AddMember step = new Step.AddMember("x", URLS, true);
    AtomicReference<Plan> plan = new AtomicReference<>();
    ChangesFixture.await(
        () -> {
          plan.set(Planning.of(ChangesFixture.look(connection), step));
          return plan.get().steps().getFirst().prediction() instanceof Prediction.Accepted;
        });
    return plan.get();
  }

  /** Adds the same URLs and removes them. */
  private static void added(Connection connection, Endpoint at) {
    WriteOutcome<MemberChange> outcome = connection.addMember(at, URLS, true, ChangesFixture.LIMIT);
    if (outcome instanceof WriteOutcome.Done<MemberChange>(MemberChange change)) {
      remove(connection, at, change.added().orElseThrow().id());
    }
  }

  private static void remove(Connection connection, Endpoint at, MemberId member) {
    assertThat(connection.removeMember(at, member, ChangesFixture.LIMIT))
        .isInstanceOf(WriteOutcome.Done.class);
  }
}
