package io.etcdsh.diagnosis;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What it takes to make faults. */
final class Faults {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Faults() {}

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The server takes a member only when all have been connected for 5 s: a try tells. */
  static void awaitLinks(ClusterFixture cluster) {
    String url = "--peer-urls=http://127.0.0.1:8";
    await(
        "a learner is taken",
        () -> cluster.etcdctl("member", "add", "trial", "--learner", url).exit() == 0);
    String[] lines = cluster.etcdctl("member", "list").orFail().stdout().split("\n", -1);
    String id =
        Arrays.stream(lines)
            .filter(line -> line.contains("127.0.0.1:8,") || line.contains("127.0.0.1:8, "))
            .map(line -> line.split(",", 2)[0])
            .findFirst()
            .orElseThrow();
    cluster.etcdctl("member", "remove", id).orFail();
  }

  static String idOf(ClusterFixture cluster, String name) {
    return Arrays.stream(cluster.etcdctl("member", "list").orFail().stdout().split("\n", -1))
        .map(line -> line.split(", ", -1))
        .filter(fields -> fields.length > 2 && fields[2].equals(name))
        .map(fields -> fields[0])
        .findFirst()
        .orElseThrow();
  }

  static int leader(ClusterFixture cluster) {
    try (Connection connection = Look.connection(cluster.endpoints(), cluster.tlsFiles())) {
      return IntStream.range(0, cluster.members().size())
          .filter(
              i ->
                  connection
                      .status(cluster.endpoints().get(i), Look.LIMIT)
                      .map(MemberStatus::isLeader)
                      .toOptional()
                      .orElse(false))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Writes values of a usual size until the file of some member is so large. */
  static void fillTo(ClusterFixture cluster, long bytes) {
    Bytes value = Bytes.utf8("v".repeat(90_000));
    Endpoint at = cluster.endpoints().getFirst();
    try (Connection connection = Look.connection(cluster.endpoints(), cluster.tlsFiles())) {
      for (int i = 0; size(cluster, connection) < bytes; i++) {
        connection.put(at, Bytes.utf8("fill" + i), value, Duration.ofSeconds(5));
      }
    }
  }

  private static long size(ClusterFixture cluster, Connection connection) {
    return cluster.endpoints().stream()
        .flatMap(at -> connection.status(at, Look.LIMIT).toOptional().stream())
        .mapToLong(MemberStatus::dbSize)
        .max()
        .orElseThrow();
  }

  static void put(ClusterFixture cluster, String key, Path value) {
    if (!tryPut(cluster, key, value)) {
      throw new AssertionError("not written: " + key);
    }
  }

  static boolean tryPut(ClusterFixture cluster, String key, Path value) {
    try (Connection connection = Look.connection(cluster.endpoints(), cluster.tlsFiles())) {
      Bytes bytes = Bytes.of(Files.readAllBytes(value));
      Endpoint at = cluster.endpoints().getFirst();
      return connection.put(at, Bytes.utf8(key), bytes, Duration.ofSeconds(5))
          instanceof WriteOutcome.Done;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void manyRevisions(ClusterFixture cluster, int count) {
    try (Connection connection = Look.connection(cluster.endpoints(), cluster.tlsFiles())) {
      Endpoint at = cluster.endpoints().getFirst();
      List<Integer> lots = IntStream.range(0, 100).boxed().toList();
      FanOut.ask(
          lots,
          lot -> {
            for (int i = 0; i < count / lots.size(); i++) {
              connection.put(
                  at, Bytes.utf8("k" + lot), Bytes.utf8("v" + i), Duration.ofSeconds(10));
            }
            return lot;
          });
    }
  }

  static void awaitInFile(Path file, byte[] needle) {
    await("the value is in the file", () -> at(read(file), needle) >= 0);
  }

  static byte[] replaced(byte[] bytes, byte[] from, byte[] to) {
    byte[] changed = bytes.clone();
    for (int at = at(changed, from); at >= 0; at = at(changed, from)) {
      System.arraycopy(to, 0, changed, at, to.length);
    }
    return changed;
  }

  private static int at(byte[] bytes, byte[] needle) {
    return IntStream.rangeClosed(0, bytes.length - needle.length)
        .filter(i -> Arrays.equals(bytes, i, i + needle.length, needle, 0, needle.length))
        .findFirst()
        .orElse(-1);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names(ClusterFixture cluster) {
    return cluster.members().stream().map(MemberFixture::name).toList();
  }
}
