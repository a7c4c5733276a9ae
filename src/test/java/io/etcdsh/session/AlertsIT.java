package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert rules on real clusters: quiet where all is well, and right where it is not. */
@NullMarked
@Execution(ExecutionMode.CONCURRENT)
class AlertsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home;

  private Finished run(ClusterFixture cluster, String... words) {
    return new SessionFixture(home).run(cluster.line(words));
  }

  private Finished check(ClusterFixture cluster, String... more) {
    List<String> line = new java.util.ArrayList<>(List.of("alerts", "check", "-w", "json"));
    line.addAll(List.of(more));
    return run(cluster, line.toArray(String[]::new));
  }

  private static boolean stands(Finished run, String rule, String state) {
    return run.stdout().contains("\"rule\":\"%s\",\"state\":\"%s\"".formatted(rule, state));
  }

  private static void assertStands(Finished run, String rule, String state) {
    assertThat(stands(run, rule, state)).as("%s is %s in %s", rule, state, run.stdout()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void nothingFiresWhereAllIsWellAndALostMemberAndALostQuorumDo(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      Finished idle = check(cluster, "--window", "1s");
      assertThat(idle.exit()).as(idle.stdout() + idle.stderr()).isZero();
      assertStands(idle, "no-leader", "ok");
      assertStands(idle, "no-quorum", "ok");

      Finished loaded = underLoad(cluster);
      assertThat(loaded.exit()).as(loaded.stdout() + loaded.stderr()).isZero();
      assertStands(loaded, "slow-fsync", "ok");
      assertStands(loaded, "slow-commit", "ok");

      cluster.member(2).kill();
      Finished degraded = check(cluster, "--window", "1s");
      assertThat(degraded.exit()).isEqualTo(4);
      assertStands(degraded, "members-down", "firing");
      assertStands(degraded, "no-spare-voter", "firing");
      assertStands(degraded, "no-quorum", "ok");

      cluster.member(1).kill();
      Finished lost = awaitFiring(cluster, "no-leader");
      assertThat(lost.exit()).isEqualTo(4);
      assertStands(lost, "no-quorum", "firing");

      cluster.member(0).kill();
      assertThat(check(cluster, "--window", "1s").exit()).isEqualTo(6);
    }
  }

  private Finished underLoad(ClusterFixture cluster) {
    CompletableFuture<Finished> check =
        CompletableFuture.supplyAsync(
            () -> check(cluster, "--window", "2s"), Thread::startVirtualThread);
    for (int i = 0; !check.isDone(); i++) {
      cluster.etcdctl("put", "/load/" + i, "x".repeat(1000)).orFail();
    }
    return check.join();
  }

  private Finished awaitFiring(ClusterFixture cluster, String rule) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Finished last = check(cluster, "--window", "300ms");
    while (!stands(last, rule, "firing") && System.nanoTime() < end) {
      last = check(cluster, "--window", "300ms");
    }
    assertStands(last, rule, "firing");
    return last;
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aFullQuotaFires(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).withFlags("--quota-backend-bytes=400000");
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      assertStands(check(cluster, "--window", "300ms"), "quota-nearly-reached", "ok");
      int puts = 0;
      while (cluster.etcdctl("put", "k" + puts, "x".repeat(20_000)).exit() == 0) {
        assertThat(puts++).isLessThan(100);
      }
      Finished full = check(cluster, "--window", "300ms");
      assertThat(full.exit()).isEqualTo(4);
      assertStands(full, "quota-nearly-reached", "firing");
      Finished raised = check(cluster, "--window", "300ms", "--set", "quota-nearly-reached=9000");
      assertStands(raised, "quota-nearly-reached", "ok");
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void leadersThatChangeAgainAndAgainFire(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      CompletableFuture<Finished> check =
          CompletableFuture.supplyAsync(
              () -> check(cluster, "--window", "8s", "--set", "leader-changes=3"),
              Thread::startVirtualThread);
      for (int i = 0; !check.isDone(); i++) {
        run(cluster, "move-leader", "m" + (i % 3 + 1), "--yes");
      }
      assertStands(check.join(), "leader-changes", "firing");
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void metricsOfAllMembersStandSideBySideWithTheReasonWhereThereAreNone(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      Finished all = run(cluster, "metrics");
      assertThat(all.exit()).as(all.stderr()).isZero();
      assertThat(all.stdout())
          .containsPattern("(?m)^Series +m1 +m2 +m3")
          .containsPattern("(?m)^etcd_server_has_leader +1 +1 +1")
          .containsPattern("(?m)^etcd_server_quota_backend_bytes +2.15 GB +2.15 GB +2.15 GB")
          .containsPattern("(?m)^etcd_disk_wal_fsync_duration_seconds( +[\u2581-\u2588]+){3}")
          .containsPattern("(?m)^  p99( +[0-9.]+ [um]?s){3}");
      assertThat(run(cluster, "metrics", "'*_SERVER_VERSION'").stdout())
          .containsPattern("(?m)^etcd_server_version( +%s){3}".formatted(version));
      Finished rate = run(cluster, "metrics", "grpc_received", "--rate", "300ms");
      assertThat(rate.stdout()).containsPattern("(?m)^etcd_network_client_grpc_rec.*B/s");

      cluster.member(2).kill();
      Finished less = run(cluster, "metrics", "has_leader");
      assertThat(less.exit()).isEqualTo(1);
      assertThat(less.stdout())
          .containsPattern("(?m)^ +no answer")
          .containsPattern("(?m)^etcd_server_has_leader +[01] +[01] +-")
          .contains("told no metrics");
      Finished json = run(cluster, "metrics", "has_leader", "-w", "json");
      assertThat(json.stdout())
          .contains(
              "\"samples\":[{\"name\":\"etcd_server_has_leader\",\"labels\":{},"
                  + "\"type\":\"gauge\",\"value\":1}]")
          .contains("\"error\":{\"code\":\"E-UNREACHABLE\"");
      assertThat(run(cluster, "metrics", "no_such").exit()).isEqualTo(2);
    }
  }
}
