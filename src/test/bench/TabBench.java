import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.complete.LiveValues;
import io.etcdsh.complete.Proposal;
import io.etcdsh.complete.Proposals;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.complete.TypedLine;
import io.etcdsh.complete.Vocabulary;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long a TAB takes on a cluster with very many keys: how long the key press is held, and
 * how long it takes until the candidates are there. Judges nothing. The endpoint must be that of a
 * throw-away cluster, for it is filled; with 0 keys it is taken as it is. Run it from the root of the project after a build: {@code
 * java -cp "target/classes:<the jars of the distribution>" src/test/bench/TabBench.java ENDPOINT
 * [KEYS] [ROUNDS]}.
 */
public final class TabBench {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** As the shell waits at most, see {@code LineCompleter}. */
  private static final long UNNOTICED_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

  private TabBench() {}

  /** Fills the cluster and presses TAB. */
  public static void main(String[] args) throws Exception {
    Endpoint at = new Endpoint(args[0]);
    int keys = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    try (Connection connection =
        new RemoteConnector()
            .open(
                new ConnectionSettings(
                    List.of(at), TlsFiles.NONE, Optional.empty(), Duration.ofSeconds(2)))
            .toOptional()
            .orElseThrow()) {
      fill(connection, at, keys);
      System.out.printf("%,d keys%n%-28s %34s %34s%n", keys, "", "held, ms: p50 p99 max", "there, ms: p50 p99 max");
      for (String typed : List.of("get ", "get /", "get /flat/", "get /flat/k0001", "get /deep/", "get /deep/d05/")) {
        press(connection, typed, rounds);
      }
    }
  }

  private static void fill(Connection connection, Endpoint at, int keys) throws Exception {
    if (keys == 0) {
      return;
    }
    long begun = System.nanoTime();
    Semaphore room = new Semaphore(256);
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < keys; i++) {
        String key = i % 2 == 0 ? "/flat/k%07d".formatted(i) : "/deep/d%02d/k%07d".formatted(i / 2 % 50, i);
        room.acquire();
        writers.execute(
            () -> {
              connection.put(at, Bytes.utf8(key), Bytes.utf8("v"), LIMIT);
              room.release();
            });
      }
    }
    System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
  }

  private static void press(Connection connection, String text, int rounds) throws Exception {
    double[] held = new double[rounds];
    double[] there = new double[rounds];
    int found = 0;
    for (int i = 0; i < rounds; i++) {
      // New values for each key press: nothing is known beforehand.
      Semaphore arrived = new Semaphore(0);
      LiveValues values = new LiveValues(around(connection), System::nanoTime);
      values.onArrival(arrived::release);
      Proposals proposals =
          new Proposals(
              new Vocabulary(new Catalog(Commands.ALL).specs(), GlobalOptions.ALL),
              values,
              spec -> Optional.empty());
      TypedLine line = TypedLine.of(text);
      long begun = System.nanoTime();
      List<Proposal> now = proposals.at(line);
      if (values.busy() && arrived.tryAcquire(UNNOTICED_NANOS, TimeUnit.NANOSECONDS)) {
        arrived.release();
      }
      now = proposals.at(line);
      held[i] = (System.nanoTime() - begun) / 1e6;
      if (values.busy()) {
        arrived.acquire();
        now = proposals.at(line);
      }
      there[i] = (System.nanoTime() - begun) / 1e6;
      found = now.size();
    }
    System.out.printf("%-28s %34s %34s  %d candidates%n", "'" + text + "'", told(held), told(there), found);
  }

  private static String told(double[] millis) {
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %.1f",
        millis[millis.length / 2],
        millis[(int) Math.min(millis.length - 1, Math.ceil(millis.length * 0.99) - 1)],
        millis[millis.length - 1]);
  }

  /** Only the cluster and the connection are asked for here. */
  private static Surroundings around(ClusterReader cluster) {
    return (Surroundings)
        Proxy.newProxyInstance(
            TabBench.class.getClassLoader(),
            new Class<?>[] {Surroundings.class},
            (self, method, words) ->
                switch (method.getName()) {
                  case "cluster" -> Optional.of(cluster);
                  case "connection" -> cluster.state();
                  case "context" -> Optional.empty();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
