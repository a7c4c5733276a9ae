package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.CommandKind;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.fixture.Finished;
import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.sandbox.local.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every example of every command, on real clusters. A change that names a machine which does
 * not exist is run dry. An example of a new command is run as well, with the others of its kind; if
 * it needs more than they have, it gets it here.
 */
@NullMarked
@Execution(ExecutionMode.CONCURRENT) // it mostly waits
class SpecExamplesIT {
  /** The entry that the examples name; here it stands for one that exists. */
  private static final String ENTRY = "20261122-231501-k7q";

  private static final String[] DRY = {"--dry-run"};
  private static final String[] AS_IT_IS = {};
  private static final String[] APPROVED = {"--yes"};

  private final Catalog catalog = new Catalog(Commands.ALL);
  private final Map<String, CommandSpec> left = new LinkedHashMap<>();

  @TempDir private Path home;

  @Test
  void everyExampleWorks() throws IOException {
    catalog.specs().forEach(spec -> spec.examples().forEach(it -> left.put(it, spec)));
    onThisMachine();
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 3))) {
      onACluster(cluster);
    }
    try (Bench bench = new Bench()) {
      inSandboxes(new SessionFixture(home, bench.sandboxes));
    }
    assertThat(left.keySet()).as("examples that were not run").isEmpty();
  }

  private void onThisMachine() throws IOException {
    SessionFixture session = new SessionFixture(home);
    Path script = Files.writeString(home.resolve("checks.etcdsh"), "show\n");
    run("source checks.etcdsh", it -> session.run(replaced(it, "checks.etcdsh", script)));
    left.remove("top"); // on a terminal only, in LiveShellIT
    // Logs of servers with trouble end with 4, and no example has a log at hand; LogsAnalyzeTest
    // does.
    left.keySet().removeIf(it -> it.startsWith("logs analyze"));
    // They read what kubeadm or the environment says; KubeadmManifestTest and others do that.
    left.keySet().removeIf(it -> it.startsWith("context import"));
    // It wants a whole screen; the tests on a terminal give it one.
    left.keySet().remove("top");
    all(Group.CLUSTER, it -> it.startsWith("alerts export"), session::run);
    ok(session.run(List.of("context", "add", "old", "--endpoints", "127.0.0.1:1")));
    all(Group.CONTEXT, it -> it.startsWith("context add"), session::run);
    all(Group.CONTEXT, it -> true, session::run);
    all(Group.SESSION, it -> !it.matches("(version|events|repeat).*"), session::run);
  }

  private void onACluster(ClusterFixture cluster) {
    ChangesFixture changes = new ChangesFixture(cluster, home.resolve("c"));
    for (int i = 0; i < 10; i++) {
      cluster.etcdctl("put", "/app/config", "v" + i).orFail();
    }
    Runner dry = line -> changes.run(with(line, DRY));
    changes.run("move-leader", "m1", "--yes"); // so that m2 can be led to
    for (String front : List.of("member add", "member update", "member remove", "move-leader")) {
      all(Group.CLUSTER, it -> it.startsWith(front), dry);
    }
    all(Group.CLUSTER, it -> it.startsWith("member replace"), dry);
    all(Group.CLUSTER, it -> it.startsWith("scale out") && !it.contains("auto"), dry);
    all(Group.SESSION, it -> it.startsWith("events"), line -> watching(cluster, line));
    all(Group.SESSION, it -> it.startsWith("repeat"), line -> changes.run(with(line, AS_IT_IS)));
    journal(cluster, changes, dry);
    grown(cluster, changes, dry);
    all(this::reads, line -> changes.run(with(line, AS_IT_IS)));
  }

  /** As in a shell, which stays connected and sees what happens. */
  private Finished watching(ClusterFixture cluster, List<String> line) {
    return new SessionFixture(home)
        .during(
            SessionFixture.stance(cluster.connectionFlags(cluster.endpoints())),
            (session, console) -> {
              session.stayConnected();
              return session.run(line, new LineSource.ProcessArguments());
            });
  }

  private boolean reads(String example) {
    CommandSpec spec = spec(example);
    return spec.group() != Group.SANDBOX && catalog.kindOf(spec).orElseThrow() == CommandKind.QUERY;
  }

  /** Two changes, of which the later one can be taken back, and one that stopped. */
  private void journal(ClusterFixture cluster, ChangesFixture changes, Runner dry) {
    String url = cluster.member(2).peerUrl();
    changes.done("member", "update", "m3", "--peer-urls=" + url + ",http://127.0.0.1:7", "--yes");
    changes.done("member", "update", "m3", "--peer-urls=" + url, "--yes");
    String first = changes.entries().getFirst().id().text();
    all(Group.CLUSTER, it -> it.startsWith("undo"), line -> dry.run(replaced(line, ENTRY, first)));

    Finished stopped =
        changes.run(
            "scale",
            "out",
            "m8=http://127.0.0.1:8",
            "m9=http://127.0.0.1:9",
            "--yes",
            "--wait",
            "1s");
    assertThat(stopped.exit()).as(stopped.stderr()).isEqualTo(5);
    String last = changes.entries().getLast().id().text();
    all(
        Group.CLUSTER,
        it -> it.startsWith("journal resume"),
        line -> dry.run(replaced(line, ENTRY, last)));
    all(
        Group.CLUSTER,
        it -> it.startsWith("journal"),
        line -> changes.run(with(replaced(line, ENTRY, first), AS_IT_IS)));
    changes.done("undo", "--yes");
  }

  /** The examples have a learner m4, and voters m4 and m5. */
  private void grown(ClusterFixture cluster, ChangesFixture changes, Runner dry) {
    cluster.addLearner();
    changes.awaitPredicted("accepted", "member", "promote", "m4");
    run("member promote m4", dry);
    run("member promote m4 --wait", line -> changes.run(with(line, APPROVED)));
    cluster.addLearner(url -> ChangesFixture.await(() -> isAdded(cluster, "m5", url)));
    ok(changes.run("member", "promote", "m5", "--wait", "--yes"));
    all(Group.CLUSTER, it -> it.startsWith("scale in"), dry);
  }

  /** A member that just got its vote has yet to be linked for long enough. */
  private static boolean isAdded(ClusterFixture cluster, String name, String url) {
    return cluster.etcdctl("member", "add", name, "--learner", "--peer-urls=" + url).exit() == 0;
  }

  private void inSandboxes(SessionFixture session) {
    all(Group.SANDBOX, it -> it.startsWith("sandbox start"), session::run);
    ok(session.run(List.of("sandbox", "stop", "t2")));
    all(
        Group.CLUSTER,
        it -> it.startsWith("scale out"),
        line -> session.run(inContext(with(line, DRY))));
    List<String> order =
        List.of("pause", "resume", "kill", "restart", "cut", "slow", "partition", "heal");
    for (String verb : order) {
      all(Group.SANDBOX, it -> it.startsWith("sandbox " + verb), session::run);
    }
    all(Group.SANDBOX, it -> it.matches("sandbox (add|remove|list|status).*"), session::run);
    all(Group.SANDBOX, it -> it.startsWith("sandbox stop"), session::run);
    ok(session.run(List.of("sandbox", "start", "t1", "--members", "1")));
    all(Group.SANDBOX, it -> it.startsWith("sandbox destroy"), session::run);
    // What opens a shell ends with the process that did; here that is the end of the bench.
    all(Group.SANDBOX, it -> true, session::run);
  }

  private static List<String> inContext(String[] words) {
    List<String> line = new ArrayList<>(List.of("--context", "t1"));
    line.addAll(Arrays.asList(words));
    return line;
  }

  /** How an example is run. */
  private interface Runner {
    Finished run(List<String> words);
  }

  private void all(Group group, Predicate<String> wanted, Runner runner) {
    all(it -> spec(it).group() == group && wanted.test(it), runner);
  }

  private void all(Predicate<String> wanted, Runner runner) {
    List.copyOf(left.keySet()).stream().filter(wanted).forEach(it -> run(it, runner));
  }

  private CommandSpec spec(String example) {
    return Objects.requireNonNull(left.get(example));
  }

  private void run(String example, Runner runner) {
    CommandSpec spec = Objects.requireNonNull(left.remove(example), example);
    List<String> words =
        Words.split(example).toOptional().orElseThrow().stream().map(Word::value).toList();
    Finished run = runner.run(words);
    // What is judged is true of this machine, too, and it may be busy.
    List<Integer> well = spec.judges() ? List.of(0, ExitStatus.FINDINGS.code()) : List.of(0);
    assertThat(run.exit()).as(example + "\n" + run.stdout() + run.stderr()).isIn(well);
  }

  private static void ok(Finished run) {
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
  }

  private static String[] with(List<String> words, String... more) {
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private static List<String> replaced(List<String> words, String word, Object other) {
    return words.stream().map(it -> it.equals(word) ? other.toString() : it).toList();
  }
}
