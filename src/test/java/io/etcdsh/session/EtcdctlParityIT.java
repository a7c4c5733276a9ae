package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same line to etcdctl and, after the word {@code etcdctl}, to us, on the same live cluster:
 * the same standard output to the byte and the same exit code. Times vary, and so does the order in
 * which health comes in; both are taken out on both sides.
 */
@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class EtcdctlParityIT {
  private static final List<String> FORMATS =
      List.of(
          "", " -w simple", " -w table", " -w json", " -w fields", " -w protobuf", " -w nosuch");

  /** Asked of one member, for the header names the member that answered. */
  private static final List<String> ON_ONE =
      List.of(
          "member list",
          "member list --hex",
          "alarm list",
          "get app/a",
          "get app/ --prefix",
          "get app/ --prefix --hex",
          "get app/ --prefix --keys-only",
          "get app/ --prefix --limit 1",
          "get app/a --rev 2",
          "get nosuch",
          "get app/ --prefix --sort-by MODIFY --order DESCEND",
          "get app/a app/c",
          "get app/a --consistency s",
          "endpoint status --cluster",
          "endpoint hashkv --cluster");

  private static final List<String> ON_ALL =
      List.of("endpoint status", "endpoint hashkv", "endpoint hashkv --rev 3", "endpoint health");

  private static final List<String> WRONG =
      List.of(
          "get",
          "get app/a --prefix --from-key",
          "get app/a --consistency x",
          "get app/a --order x",
          "get app/a --sort-by x",
          "get app/a --keys-only --count-only",
          "get app/a --rev 999999",
          "get --limit",
          "member list --endpoints 127.0.0.1:1 --command-timeout 300ms",
          "alarm list x",
          "member list x",
          "nosuch",
          "memb lis",
          "version");

  /** A panic of etcdctl 3.4, and an option that its Debian build does not have. */
  private static final List<String> NOT_IN_3_4 =
      List.of("alarm list -w fields", "get app/a --keys-only --count-only");

  private static final List<Endpoint> NOBODY = List.of(new Endpoint("127.0.0.1:9"));

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void aHealthyCluster(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      fill(cluster);
      List<Endpoint> one = cluster.endpoints().subList(0, 1);
      List<String> different = new ArrayList<>();
      ON_ONE.forEach(line -> FORMATS.forEach(f -> compare(cluster, one, line + f, different)));
      ON_ALL.forEach(
          line -> FORMATS.forEach(f -> compare(cluster, cluster.endpoints(), line + f, different)));
      WRONG.forEach(line -> compare(cluster, one, line, different));

      assertThat(different).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void aDeadMemberALearnerAndOneThatNeverStarted(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      addLearner(cluster);
      List<Endpoint> one = cluster.endpoints().subList(0, 1);
      cluster.member(2).kill();
      List<String> different = new ArrayList<>();
      for (String format : FORMATS) {
        compare(cluster, one, "member list" + format, different);
        for (String line : ON_ALL.subList(0, 2)) {
          compare(
              cluster,
              cluster.endpoints().subList(0, 3),
              line + " --command-timeout 500ms" + format,
              different);
        }
      }
      compare(cluster, cluster.endpoints(), "endpoint health --command-timeout 500ms", different);

      assertThat(different).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void tlsAndAuthentication(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).with(ClusterSpec.Security.TLS).withAuth();
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      List<String> different = new ArrayList<>();
      for (String line :
          List.of("get k", "member list", "endpoint status", "endpoint health", "alarm list")) {
        compare(cluster, cluster.endpoints(), line, different);
        compare(
            cluster,
            cluster.endpoints(),
            line + " --user=root --password='" + ClusterFixture.PASSWORD + "'",
            different);
        compare(cluster, cluster.endpoints(), line + " --user=root:wrong", different);
        compare(cluster, NOBODY, line + " --user=root:x --dial-timeout 300ms", different);
      }

      assertThat(different).isEmpty();
    }
  }

  /** Adding is refused for the first five seconds of a cluster (server-side health interval). */
  private static void addLearner(ClusterFixture cluster) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(15));
    while (true) {
      try {
        cluster.addLearner();
        return;
      } catch (IllegalStateException early) {
        if (!String.valueOf(early.getMessage()).contains("unhealthy cluster")
            || Instant.now().isAfter(limit)) {
          throw early;
        }
      }
    }
  }

  private static void fill(ClusterFixture cluster) {
    cluster.etcdctl("put", "app/a", "1").orFail();
    cluster.etcdctl("put", "app/b", "two\nlines \"and\" <more> \u00e9").orFail();
    cluster.etcdctl("put", "app/a", "3").orFail();
  }

  /** Equal to what etcdctl says before, or after: the cluster moves on by itself. */
  private void compare(
      ClusterFixture cluster, List<Endpoint> endpoints, String line, List<String> different) {
    if (cluster.spec().version().startsWith("3.4") && NOT_IN_3_4.contains(line)) {
      return;
    }
    List<String> words = words(line);
    String before = text(cluster.etcdctlAt(endpoints, words), line);
    String ours = ours(cluster, endpoints, words, line);
    if (!ours.equals(before) && !ours.equals(text(cluster.etcdctlAt(endpoints, words), line))) {
      different.add("%n%s%n--- etcdctl%n%s%n--- etcdsh%n%s".formatted(line, before, ours));
    }
  }

  private static List<String> words(String line) {
    return io.etcdsh.line.Words.split(line).toOptional().orElseThrow().stream()
        .map(io.etcdsh.line.Word::value)
        .toList();
  }

  private String ours(
      ClusterFixture cluster, List<Endpoint> endpoints, List<String> words, String line) {
    List<String> strict = new ArrayList<>(List.of("etcdctl"));
    strict.addAll(cluster.connectionFlags(endpoints));
    strict.addAll(words);
    return text(new SessionFixture(home).run(strict), line);
  }

  private static String text(Finished run, String line) {
    String steady =
        run.stdout()
            .replaceAll("took = \\S+", "took = T")
            .replaceAll("\"took\":\"[^\"]*\"", "\"took\":\"T\"")
            .replaceAll("\"Took\" : \\S+", "\"Took\" : T")
            .replaceAll("(?m)[\\d.]+(µs|ms|s) +([|│])", "T $2");
    if (steady.startsWith("NAME:") || steady.startsWith("Usage:")) {
      // etcdctl shows its own help beside the error; ours is on stderr.
      steady = "";
    }
    if (line.startsWith("endpoint status") && line.contains("--user")) {
      // Each login is an entry of the raft log.
      steady = steady.replaceAll(", \\d+, \\d+, (, , false)?$", ", N, N, $1").strip();
    }
    if (line.startsWith("endpoint health")) {
      steady = sorted(steady);
    }
    return "exit " + run.exit() + "\n" + steady;
  }

  /** Health comes in as it is ready. */
  private static String sorted(String text) {
    String rows =
        text.lines()
            .map(row -> row.replaceAll("[+─┬┴┼-]{2,}", "-").replaceAll(" +", " "))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Arrays.stream(rows.split("(?<=\\}),|[\\[\\]]"))
        .sorted()
        .collect(Collectors.joining(","));
  }
}
