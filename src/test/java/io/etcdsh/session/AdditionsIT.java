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
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Origin;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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

  private static void addedAsForetold(
      ChangesFixture changes, Connection connection, Sentences sentences) {
    ClusterView view = ChangesFixture.look(connection);
    Plan plan = Planning.of(view, new Step.AddMember("x", URLS, true));
    assertThat(plan.steps().getFirst().prediction()).isInstanceOf(Prediction.Accepted.class);
    AtomicBoolean first = new AtomicBoolean(true);
    Runnable before =
        () -> {
          if (first.getAndSet(false)) {
            added(connection, view.servingAt());
          }
        };
    Executor executor =
        Executors.of(
            new WriterAfter(connection, before),
            connection,
            changes.session().journal(),
            sentences,
            ChangesFixture.LIMIT);
    EntryId entry = executor.journal().newId(view.id());
    Execution execution = executor.run(plan, Executors.by(ORIGIN, entry));

    assertThat(execution.ending()).isEmpty();
    assertThat(changes.entries().getLast().complete()).isTrue();
    ClusterView after = ChangesFixture.look(connection);
    assertThat(after.members()).hasSize(2);
    after.members().stream()
        .filter(it -> !it.votes())
        .forEach(it -> remove(connection, view.servingAt(), it.member().id()));
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
