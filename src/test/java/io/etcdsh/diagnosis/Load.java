package io.etcdsh.diagnosis;

import io.etcdsh.etcd.Connection;
import io.etcdsh.evidence.Observation;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Writers that put values of a kilobyte until they are closed. */
final class Load implements AutoCloseable {
  private static final Bytes VALUE = Bytes.utf8("v".repeat(1_000));

  private final Connection connection;
  private final Endpoint at;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<Thread> writers = new ArrayList<>();

  private Load(ClusterFixture cluster) {
    this.connection = Look.connection(cluster.endpoints(), cluster.tlsFiles());
    this.at = cluster.endpoints().getFirst();
  }

  /** What is seen while so many writers have one put under way each. */
  static Observation during(ClusterFixture cluster, int writers, Supplier<Observation> look) {
    try (Load load = new Load(cluster)) {
      for (int i = 0; i < writers; i++) {
        String key = "load" + i;
        load.writers.add(Thread.startVirtualThread(() -> load.write(key)));
      }
      return look.get();
    }
  }

  private void write(String key) {
    while (!ended.get()) {
      connection.put(at, Bytes.utf8(key), VALUE, Duration.ofSeconds(5));
    }
  }

  @Override
  public void close() {
    ended.set(true);
    writers.forEach(Load::join);
    connection.close();
  }

  private static void join(Thread writer) {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
