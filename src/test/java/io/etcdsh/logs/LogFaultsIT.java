package io.etcdsh.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.finding.Finding;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.fixture.FreePorts;
import io.etcdsh.fixture.SlowDisk;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real faults on real servers: the right kind is on top of what their logs tell. */
@Execution(ExecutionMode.CONCURRENT)
class LogFaultsIT {

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void aKilledMember(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      cluster.member(1).restart();

      awaitOnTop(cluster, LogKind.KILLED);
      assertThat(findings(cluster).getFirst().members()).containsExactly("m2");
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aLostQuorum(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      cluster.member(0).kill();
      cluster.member(1).kill();

      awaitOnTop(cluster, LogKind.NO_LEADER);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void aFullQuota(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).withFlags("--quota-backend-bytes=1048576");
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      String value = "v".repeat(100_000);
      await(() -> cluster.etcdctl("put", "k", value).exit() != 0);
      // From 3.6 on only somebody who asks for the health makes the server write of its alarm.
      String health = "http://" + cluster.endpoints().getFirst().authority() + "/health";

      await(() -> refuses(health));
      awaitOnTop(cluster, LogKind.ALARM);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aMemberOfAnotherCluster(String version) {
    List<Integer> ports = FreePorts.take(9);
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3), ports)) {
      cluster.member(2).kill();
      try (ClusterFixture stray =
          ClusterFixture.start(ClusterSpec.of(version, 1), ports.subList(6, 9))) {
        assertThat(stray.members()).hasSize(1);
        awaitOnTop(cluster, LogKind.CLUSTER_MISMATCH);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void aClientWithoutTls(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).with(Security.MUTUAL_TLS);
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      await(
          () -> {
            knock(cluster.endpoints().getFirst().authority());
            return onTop(cluster).equals("tls");
          });
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aSlowDisk(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      SlowDisk.of(cluster, cluster.member(0), Duration.ofMillis(1_300));
      cluster.etcdctl("put", "k", "v").orFail();

      awaitOnTop(cluster, LogKind.SLOW_FSYNC);
    }
  }

  private static List<Finding> findings(ClusterFixture cluster) {
    List<FileReport> files =
        cluster.members().stream()
            .map(member -> LogText.report(member.name() + ".log", member.log()))
            .toList();
    return Analysis.of(files, Set.of()).findings();
  }

  private static String onTop(ClusterFixture cluster) {
    return findings(cluster).stream().findFirst().map(Finding::check).orElse("nothing");
  }

  private static void awaitOnTop(ClusterFixture cluster, LogKind kind) {
    try {
      await(() -> onTop(cluster).equals(kind.word()));
    } catch (IllegalStateException inVain) {
      assertThat(findings(cluster)).extracting(Finding::check).first().isEqualTo(kind.word());
    }
  }

  private static boolean refuses(String health) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(health).toURL().openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE;
    } catch (IOException e) {
      return false;
    }
  }

  private static void knock(String authority) {
    int colon = authority.lastIndexOf(':');
    String host = authority.substring(0, colon);
    try (Socket socket = new Socket(host, Integer.parseInt(authority.substring(colon + 1)))) {
      socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException closed) {
      // That is what it should do.
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("in vain");
      }
      pass(Duration.ofMillis(200));
    }
  }

  private static void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
