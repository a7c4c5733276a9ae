package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks while the leadership goes from one member to another, gently and not. */
class ElectionsIT {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Observer OBSERVER =
      new Observer(InstantSource.system(), Duration.ofMillis(500), LIMIT);
  private static final int LOOKERS = 3;

  private final Queue<Problem> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  private static Connection open(ClusterFixture cluster) {
    ConnectionSettings settings =
        new ConnectionSettings(cluster.endpoints(), cluster.tlsFiles(), Optional.empty(), LIMIT);
    return new RemoteConnector().open(settings).toOptional().orElseThrow();
  }

  private void lookOn(Connection connection) {
    while (!over.get()) {
      OBSERVER.look(connection).failure().ifPresent(failures::add);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void noLookFailsForAnElection(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3));
        Connection connection = open(cluster)) {
      try (ExecutorService lookers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < LOOKERS; i++) {
          lookers.execute(() -> lookOn(connection));
        }
        try {
          handOver(connection);
          handOver(connection);
          kill(cluster, connection);
          kill(cluster, connection);
        } finally {
          over.set(true);
        }
      }
      assertThat(failures).isEmpty();
    }
  }

  private static void handOver(Connection connection) {
    ClusterView before = led(connection, MemberId.NONE);
    MemberId target =
        before.members().stream()
            .map(it -> it.member().id())
            .filter(it -> !it.equals(before.leader()))
            .findFirst()
            .orElseThrow();
    connection.moveLeader(before.servingAt(), target, LIMIT);
    led(connection, before.leader());
  }

  private static void kill(ClusterFixture cluster, Connection connection) {
    ClusterView before = led(connection, MemberId.NONE);
    List<MemberFixture> leaders =
        cluster.members().stream()
            .filter(it -> it.endpoint().authority().equals(before.servingAt().authority()))
            .toList();
    leaders.getFirst().kill();
    // The first look after it already waits for the next leader.
    ClusterView after = OBSERVER.look(connection).toOptional().orElseThrow();
    assertThat(after.leader()).isNotEqualTo(MemberId.NONE);
    led(connection, before.leader());
    leaders.getFirst().start();
    leaders.getFirst().awaitHealthy();
  }

  /** Waits until somebody but {@code earlier} leads and is asked. */
  private static ClusterView led(Connection connection, MemberId earlier) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      Optional<ClusterView> seen = OBSERVER.look(connection).toOptional();
      if (seen.filter(it -> it.leader().equals(it.serving()) && !it.leader().equals(earlier))
          .isPresent()) {
        return seen.get();
      }
    }
    throw new AssertionError("nobody leads");
  }
}
