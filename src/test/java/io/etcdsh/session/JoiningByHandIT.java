package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.journal.Entry;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that somebody starts while the shell waits for it. */
@NullMarked
@Execution(ExecutionMode.CONCURRENT) // they mostly wait until links are old enough
class JoiningByHandIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";

  /** More than a leader keeps for slow followers, so that a new member needs a snapshot. */
  private static final int WRITES = 5_400;

  @TempDir private Path home;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aScaleOutTellsWhatToRunAndGoesOnWhenItWasDone(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      Finished out = scaledOut(cluster);
      assertThat(out.exit()).as(out.stderr()).isZero();
      // Whoever is faster than our look is not told what to run.
      assertThat(out.stderr())
          .containsAnyOf("Waiting up to 1 min until m2 has started", "m2 has started.");
      assertThat(new ChangesFixture(cluster, home).entries())
          .singleElement()
          .matches(Entry::complete);
    }
  }

  /** One that joins by a snapshot where nobody writes stays shut on 3.6 and 3.7 at times. */
  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aMemberThatJoinsAnIdleClusterByASnapshotIsWokenByOneWrite(String version) throws Exception {
    ClusterSpec spec = ClusterSpec.of(version, 1).withFlags("--snapshot-count=100");
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      write(cluster);
      Finished out = scaledOut(cluster);
      assertThat(out.exit()).as(out.stderr()).isZero();
      boolean woken = out.stderr().contains("one key was written and deleted");
      assertThat(woken && version.compareTo("3.6") < 0).as(out.stderr()).isFalse();
      assertThat(cluster.etcdctl("get", "--prefix", "/etcdsh").orFail().stdout()).isEmpty();
    }
  }

  private Finished scaledOut(ClusterFixture cluster) {
    ChangesFixture changes = new ChangesFixture(cluster, home);
    AtomicReference<CompletableFuture<Finished>> out = new AtomicReference<>();
    MemberFixture joined =
        cluster.addLearner(
            url -> {
              out.set(
                  CompletableFuture.supplyAsync(
                      () ->
                          changes.run(
                              "scale",
                              "out",
                              "m2=" + url,
                              "--confirm",
                              name(cluster),
                              "--wait",
                              "1m"),
                      Thread::startVirtualThread));
              ChangesFixture.await(() -> changes.listed().contains(url));
            });
    assertThat(joined.name()).isEqualTo("m2");
    return out.get().join();
  }

  /** Two voters at the end want the name typed. */
  private String name(ClusterFixture cluster) {
    try (Connection connection = new ChangesFixture(cluster, home).open()) {
      return ChangesFixture.look(connection).id().hex();
    }
  }

  private void write(ClusterFixture cluster) throws InterruptedException {
    Endpoint at = cluster.endpoints().getFirst();
    Semaphore places = new Semaphore(64);
    try (Connection connection = new ChangesFixture(cluster, home).open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<WriteOutcome<?>>> writes =
          IntStream.range(0, WRITES)
              .mapToObj(
                  i ->
                      CompletableFuture.<WriteOutcome<?>>supplyAsync(
                          () -> put(connection, at, places, i), threads))
              .toList();
      assertThat(writes.stream().map(CompletableFuture::join))
          .allMatch(WriteOutcome.Done.class::isInstance);
    }
  }

  private static WriteOutcome<?> put(Connection connection, Endpoint at, Semaphore places, int i) {
    places.acquireUninterruptibly();
    try {
      return connection.put(at, Bytes.utf8("k" + i), Bytes.utf8("v"), ChangesFixture.LIMIT);
    } finally {
      places.release();
    }
  }
}
