package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.Finished;
import io.etcdsh.journal.Entry;
import io.etcdsh.model.ClusterId;
import io.etcdsh.observe.Observer;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lines that change a live cluster, and what they leave in the cluster and in the journal.
 *
 * @param cluster the cluster
 * @param home the folder of the files of sessions
 */
record ChangesFixture(ClusterFixture cluster, Path home) {
  static final Duration LIMIT = Duration.ofSeconds(5);

  SessionFixture session() {
    return new SessionFixture(home);
  }

  /** Runs an own line with the cluster's endpoints. */
  Finished run(String... words) {
    return session().run(cluster.line(words));
  }

  /** Runs an own line that must end well. */
  Finished done(String... words) {
    Finished run = run(words);
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
    return run;
  }

  /** Waits until a dry run of the line foresees this answer; the line's own options go last. */
  void awaitPredicted(String answer, String... words) {
    List<String> line = new ArrayList<>(List.of("--dry-run", "-w", "json"));
    line.addAll(List.of(words));
    String wanted = "\"answer\":\"" + answer + "\"";
    await(() -> run(line.toArray(String[]::new)).stdout().contains(wanted));
  }

  /** The member list as etcdctl prints it. */
  String listed() {
    return cluster
        .etcdctlAt(cluster.endpoints().subList(0, 1), List.of("member", "list"))
        .orFail()
        .stdout();
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (ClusterId id : value(session().journal().clusters())) {
      entries.addAll(value(session().journal().entries(id)).entries());
    }
    return entries;
  }

  Connection open() {
    return value(
        new RemoteConnector()
            .open(
                new ConnectionSettings(
                    cluster.endpoints(), cluster.tlsFiles(), Optional.empty(), LIMIT)));
  }

  static ClusterView look(Connection connection) {
    return value(new Observer(InstantSource.system(), LIMIT, LIMIT).look(connection));
  }

  static <T> T value(Result<T> result) {
    return result.toOptional().orElseThrow(() -> new AssertionError("no value but " + result));
  }

  /** Waits for a condition; fails after half a minute. */
  static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(30)) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
