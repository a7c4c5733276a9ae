package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes by etcdctl and, after {@code --yes etcdctl}, by us, in turns on the same live cluster:
 * the same standard output but for IDs, terms and what follows from the order of IDs, the same exit
 * code, and the same {@code Error:} line.
 */
class MemberChangeParityIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";
  private static final String U = " --peer-urls=http://127.0.0.1:7";

  /** Nothing of it reaches the servers, or they refuse it; VOTER is the ID of a member. */
  private static final List<String> WRONG =
      List.of(
          "member add",
          "member add n",
          "member add n http://127.0.0.1:7",
          "member add n o",
          "member add n --peer-urls=",
          "member add n --peer-urls=x",
          "member add n --peer-urls=127.0.0.1:1",
          "member add n --peer-urls=tcp://127.0.0.1:7",
          "member add n --peer-urls=http://127.0.0.1",
          "member add n --peer-urls=http://127.0.0.1:7/path",
          "member add n --peer-urls=http://127.0.0.1:7,,http://127.0.0.1:8",
          "member add n --peer-urls=PEER",
          "member add n --learner --peer-urls=PEER",
          "member add n" + U + " -w nosuch",
          "member remove",
          "member remove a b",
          "member remove m1",
          "member remove 0x1",
          "member remove zz --endpoints=127.0.0.1:1 --command-timeout=300ms",
          "member remove 11112222333344445",
          "member remove 1",
          "member update",
          "member update zz",
          "member update VOTER",
          "member update zz --peer-urls=x",
          "member update VOTER --peer-urls=x",
          "member update VOTER --peer-urls=http://127.0.0.1",
          "member update 1" + U,
          "member promote",
          "member promote zz",
          "member promote VOTER",
          "member promote 1",
          "move-leader",
          "move-leader a b",
          "move-leader zz",
          "move-leader 1");

  @TempDir Path home;

  private int port;

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void whatIsWrongIsToldInTheSameWords(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      List<String> different = new ArrayList<>();
      for (String line : WRONG) {
        List<String> words = words(cluster, line);
        Finished theirs = cluster.etcdctl(words.toArray(String[]::new));
        Finished ours = ours(cluster, cluster.endpoints(), words);
        compare(line, refusal(theirs), refusal(ours), different);
      }
      assertThat(different).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void whatIsDoneIsToldInTheSameWords(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      changes.awaitPredicted("accepted", "member", "add", "n", "--peer-urls=http://127.0.0.1:7");
      List<String> different = new ArrayList<>();
      for (String format : List.of("", " -w json")) {
        List<String> theirs = everyChange(cluster, changes, format, false);
        List<String> ours = everyChange(cluster, changes, format, true);
        for (int i = 0; i < theirs.size(); i++) {
          compare(i + format, theirs.get(i), ours.get(i), different);
        }
      }
      assertThat(different).isEmpty();
    }
  }

  /** Afterwards the members are as before. */
  private List<String> everyChange(
      ClusterFixture cluster, ChangesFixture changes, String format, boolean ours) {
    List<String> said = new ArrayList<>();
    said.add(success(cluster, changes, "member add n --learner" + freshUrl() + format, ours));
    String learner = idOf(changes, ", unstarted,");
    said.add(success(cluster, changes, "member remove " + learner + format, ours));
    said.add(success(cluster, changes, "member add n" + freshUrl() + format, ours));
    String added = idOf(changes, ", unstarted,");
    said.add(success(cluster, changes, "member update " + added + freshUrl() + format, ours));
    said.add(success(cluster, changes, "member remove " + added + format, ours));
    said.add(success(cluster, changes, "move-leader " + follower(cluster, changes) + format, ours));
    return said;
  }

  /** The same URL within a second of its removal would mean the same, removed ID. */
  private String freshUrl() {
    port++;
    return " --peer-urls=http://127.0.0.1:" + port;
  }

  private String success(
      ClusterFixture cluster, ChangesFixture changes, String line, boolean ours) {
    List<Endpoint> leader = List.of(leader(cluster));
    List<String> words = words(cluster, line);
    Finished run = ours ? ours(cluster, leader, words) : cluster.etcdctlAt(leader, words);
    assertThat(run.exit()).as(line + "\n" + changes.listed() + run.stderr()).isZero();
    return steady(run.stdout());
  }

  private Finished ours(ClusterFixture cluster, List<Endpoint> at, List<String> words) {
    List<String> line = new ArrayList<>(List.of("--yes", "etcdctl"));
    if (words.stream().noneMatch(word -> word.startsWith("--endpoints"))) {
      line.addAll(cluster.connectionFlags(at));
    }
    line.addAll(words);
    return new SessionFixture(home).run(line);
  }

  private static List<String> words(ClusterFixture cluster, String line) {
    return Arrays.stream(line.split(" "))
        .map(word -> word.replace("PEER", cluster.member(0).peerUrl()))
        .map(word -> word.equals("VOTER") ? id(cluster.etcdctl("member", "list")) : word)
        .toList();
  }

  private static String id(Finished list) {
    return list.orFail().stdout().split(",", -1)[0];
  }

  private static String idOf(ChangesFixture changes, String part) {
    String row = changes.listed().lines().filter(it -> it.contains(part)).findFirst().orElseThrow();
    return row.substring(0, row.indexOf(','));
  }

  private static boolean leads(ClusterFixture cluster, Endpoint at) {
    String status =
        cluster.etcdctlAt(List.of(at), List.of("endpoint", "status", "-w", "fields")).stdout();
    return field(status, "MemberID").equals(field(status, "Leader"));
  }

  private static String field(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith("\"" + name + "\" : "))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse(name);
  }

  private static Endpoint leader(ClusterFixture cluster) {
    ChangesFixture.await(() -> cluster.endpoints().stream().anyMatch(at -> leads(cluster, at)));
    return cluster.endpoints().stream().filter(at -> leads(cluster, at)).findFirst().orElseThrow();
  }

  private static String follower(ClusterFixture cluster, ChangesFixture changes) {
    Endpoint leader = leader(cluster);
    Endpoint follower =
        cluster.endpoints().stream().filter(at -> !at.equals(leader)).findFirst().orElseThrow();
    return idOf(changes, follower.authority());
  }

  private static void compare(String line, String theirs, String ours, List<String> different) {
    if (!theirs.equals(ours)) {
      different.add("%n%s%n--- etcdctl%n%s%n--- etcdsh%n%s".formatted(line, theirs, ours));
    }
  }

  /** Servers' log lines are etcdctl's alone; 3.4 and 3.5 tell an error of the line twice. */
  private static String refusal(Finished run) {
    String errors =
        run.stderr()
            .lines()
            .filter(line -> line.startsWith("Error: "))
            .distinct()
            .collect(Collectors.joining("\n"));
    return "exit " + run.exit() + "\n" + errors + "\n" + run.stdout();
  }

  private static String steady(String text) {
    String known =
        text.replaceAll("\"raft_term\":\\d+", "\"raft_term\":T")
            .replaceAll(":\\d{15,20}\\b", ":ID")
            .replaceAll(" +[0-9a-f]{12,16}\\b", " ID")
            .replaceAll("127\\.0\\.0\\.1:\\d{1,2}\\b", "127.0.0.1:PORT");
    return Arrays.stream(known.split("[,\\[\\]{}\"\n]+")).sorted().collect(Collectors.joining("|"));
  }
}
