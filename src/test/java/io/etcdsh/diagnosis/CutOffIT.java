package io.etcdsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes;
import io.etcdsh.sandbox.local.Bench;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are really cut or slow between members, and what is found first. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT) // it mostly waits
class CutOffIT {
  private static final String NAME = "cut";

  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<Endpoint> start(String version) {
    SandboxSpec spec =
        new SandboxSpec(NAME, 3, Optional.of(version), false, false, Optional.empty(), false);
    SandboxStatus started =
        bench
            .sandboxes
            .start(spec, Sandboxes.Lifetime.SESSION, line -> {})
            .toOptional()
            .orElseThrow();
    return started.members().stream().map(it -> new Endpoint(it.client().text())).toList();
  }

  private void act(SandboxAction action) {
    assertThat(bench.sandboxes.act(NAME, action).failure()).isEmpty();
  }

  /** Members are m1 to m3, in the order of their endpoints. */
  private static int leader(List<Endpoint> places) {
    try (Connection connection = Look.connection(places, TlsFiles.NONE)) {
      for (int i = 0; i < places.size(); i++) {
        if (status(connection, places.get(i)).filter(MemberStatus::isLeader).isPresent()) {
          return i;
        }
      }
      throw new AssertionError("nobody leads");
    }
  }

  private static Optional<MemberStatus> status(Connection connection, Endpoint place) {
    return connection.status(place, Look.LIMIT).toOptional();
  }

  private static void awaitLost(List<Endpoint> places, int member) {
    try (Connection connection = Look.connection(places, TlsFiles.NONE)) {
      Faults.await(
          "it sees no leader",
          () ->
              status(connection, places.get(member))
                  .filter(it -> it.leader().isNone())
                  .isPresent());
    }
  }

  private static List<Finding> found(List<Endpoint> places) {
    Observation seen = Look.at(places, TlsFiles.NONE);
    return Look.findings(seen);
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aMemberThatIsCutOffIsNamed(String version) {
    List<Endpoint> places = start(version);
    int follower = (leader(places) + 1) % 3;
    String name = "m" + (follower + 1);
    act(new SandboxAction.Partition(List.of(name)));
    awaitLost(places, follower);

    List<Finding> found = found(places);

    assertThat(found).extracting(Finding::check).as("%s", found).startsWith("partition");
    assertThat(found.getFirst().members()).containsExactly(name);
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aLeaderThatIsNotHeardByOneIsSeenAtThatOne(String version) {
    List<Endpoint> places = start(version);
    int leader = leader(places);
    int follower = (leader + 1) % 3;
    act(new SandboxAction.Cut("m" + (leader + 1), "m" + (follower + 1)));
    awaitLost(places, follower);

    List<Finding> found = found(places);

    assertThat(found).extracting(Finding::check).as("%s", found).startsWith("partition");
    assertThat(found.getFirst().members()).containsExactly("m" + (follower + 1));
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aSlowLinkShowsInReadsThroughTheQuorum(String version) {
    List<Endpoint> places = start(version);
    int follower = (leader(places) + 1) % 3;
    act(new SandboxAction.Slow("m" + (follower + 1), Duration.ofMillis(300)));

    List<Finding> found = found(places);

    // The members measure each other once in 30 s; a look that meets that sees the link itself.
    assertThat(found).as("%s", found).isNotEmpty();
    assertThat(found.getFirst().check()).isIn("reads", "peer-round-trip");
    assertThat(found.getFirst().members()).contains("m" + (follower + 1));
  }
}
