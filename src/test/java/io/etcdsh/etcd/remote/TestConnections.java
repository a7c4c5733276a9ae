package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Login;
import io.etcdsh.etcd.Secret;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Connections and what tests do with them. */
final class TestConnections {
  static final Duration TIMEOUT = Duration.ofSeconds(5);
  static final Duration DIAL = Duration.ofSeconds(2);

  /** To check a password takes the server's whole processor for a while. */
  private static final Duration LOGIN = Duration.ofSeconds(10);

  private TestConnections() {}

  static Connection open(ClusterFixture cluster) {
    return open(cluster.endpoints(), cluster.tlsFiles());
  }

  static Connection open(List<Endpoint> endpoints, TlsFiles files) {
    return open(new ConnectionSettings(endpoints, files, Optional.empty(), DIAL));
  }

  static Connection openAsRoot(ClusterFixture cluster) {
    return openAs(cluster, "root", ClusterFixture.PASSWORD);
  }

  /** Adds a user who may log in and nothing else. */
  static void addGuest(ClusterFixture cluster) {
    String root = "--user=root:" + ClusterFixture.PASSWORD;
    cluster.etcdctl(root, "user", "add", "guest:guest").orFail();
  }

  static Connection openAsGuest(ClusterFixture cluster) {
    return openAs(cluster, "guest", "guest");
  }

  static Connection openAs(ClusterFixture cluster, String user, String password) {
    return open(
        new ConnectionSettings(
            cluster.endpoints(),
            cluster.tlsFiles(),
            Optional.of(new Login(user, Secret.of(password))),
            LOGIN));
  }

  static Connection open(ConnectionSettings settings) {
    return value(new RemoteConnector().open(settings));
  }

  static <T> T value(Result<T> result) {
    return result.toOptional().orElseThrow(() -> new AssertionError("no value but " + result));
  }

  static Problem problem(Result<?> result) {
    return result.failure().orElseThrow(() -> new AssertionError("no problem but " + result));
  }

  static <T> T done(WriteOutcome<T> outcome) {
    if (outcome instanceof WriteOutcome.Done<T>(T answer)) {
      return answer;
    }
    throw new AssertionError("not done but " + outcome);
  }

  static Problem refused(WriteOutcome<?> outcome) {
    if (outcome instanceof WriteOutcome.Refused<?>(Problem problem)) {
      return problem;
    }
    throw new AssertionError("not refused but " + outcome);
  }

  static Problem inDoubt(WriteOutcome<?> outcome) {
    if (outcome instanceof WriteOutcome.InDoubt<?>(Problem problem)) {
      return problem;
    }
    throw new AssertionError("not in doubt but " + outcome);
  }

  /** Waits for a condition; fails after 10 s. */
  static Duration await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(10)) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** How long {@code action} takes. */
  static Duration time(Runnable action) {
    long begin = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
