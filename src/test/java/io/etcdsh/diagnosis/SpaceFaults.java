package io.etcdsh.diagnosis;

import io.etcdsh.fixture.ClusterFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What fills a cluster. */
final class SpaceFaults {
  private SpaceFaults() {}

  static void full(ClusterFixture cluster) throws IOException {
    Path value = value(cluster, 900_000);
    Faults.await(
        "the alarm is raised",
        () ->
            !Faults.tryPut(cluster, "fill" + System.nanoTime(), value)
                && cluster.etcdctl("alarm", "list").stdout().contains("NOSPACE"));
  }

  static void alarmLeft(ClusterFixture cluster) throws IOException {
    full(cluster);
    deleted(cluster);
    cluster.etcdctl("defrag").orFail();
  }

  static void nearlyFull(ClusterFixture cluster) {
    Faults.fillTo(cluster, (long) (0.82 * (32 << 20)));
  }

  static void fragmented(ClusterFixture cluster) {
    Faults.fillTo(cluster, 120L << 20);
    deleted(cluster);
  }

  private static void deleted(ClusterFixture cluster) {
    cluster.etcdctl("del", "fill", "--prefix").orFail();
    String[] words = {"get", "fill", "-w", "fields"};
    String revision =
        cluster.etcdctl(words).stdout().replaceAll("(?s).*\"Revision\" : (\\d+).*", "$1");
    cluster.etcdctl("compact", "--physical", revision).orFail();
  }

  static void hugeValues(ClusterFixture cluster) throws IOException {
    Path value = value(cluster, 1_400_000);
    for (int i = 0; i < 14; i++) {
      Faults.put(cluster, "huge" + i, value);
    }
  }

  /** Through the gateway, for etcdctl grants one in a process. */
  static void manyLeases(ClusterFixture cluster) {
    URI grant =
        URI.create("http://" + cluster.endpoints().getFirst().authority() + "/v3/lease/grant");
    HttpRequest request =
        HttpRequest.newBuilder(grant)
            .POST(HttpRequest.BodyPublishers.ofString("{\"TTL\":\"3600\",\"ID\":\"0\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int lot = 0; lot < 101; lot++) {
        List<CompletableFuture<Integer>> sent =
            Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding()))
                .limit(100)
                .map(it -> it.thenApply(answer -> answer.statusCode()))
                .toList();
        if (sent.stream().anyMatch(it -> it.join() != 200)) {
          throw new AssertionError("a lease was not granted");
        }
      }
    }
  }

  private static Path value(ClusterFixture cluster, int size) throws IOException {
    return Files.writeString(cluster.directory().resolve("value" + size), "v".repeat(size));
  }
}
