package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No etcd outlives its sandbox, and no sandbox its time, however either ends. */
class SandboxEndIT {
  private static final String NEWEST = EtcdVersions.newest();

  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void stopEndsEveryProcessAndDeletesTheData() throws Exception {
    SandboxStatus started = bench.start(Bench.spec("t1", NEWEST, 3), Lifetime.STOPPED);
    assertThat(started.members()).extracting(SandboxMember::name).containsExactly("m1", "m2", "m3");
    long host = bench.hostPid("t1");

    SandboxStatus last = Bench.value(bench.sandboxes.stop("t1"));

    assertThat(last).isEqualTo(started);
    Await.gone(host);
    assertGone(started);
    assertThat(bench.data("t1")).doesNotExist();
    assertThat(bench.folder("t1").directory()).doesNotExist();
    assertThat(Bench.value(bench.sandboxes.list())).isEmpty();
  }

  @Test
  void killedShellTakesItsSandboxAlong() throws Exception {
    Process shell = shell("s1", Lifetime.SESSION);
    SandboxStatus started = Bench.value(bench.sandboxes.status("s1"));
    bench.act("s1", new SandboxAction.Pause("m1"));

    shell.destroyForcibly().waitFor();

    assertGone(started);
    Await.until(
        "deleted data",
        java.time.Duration.ofSeconds(5),
        () -> !Files.exists(bench.folder("s1").directory()));
    assertThat(bench.data("s1")).doesNotExist();
  }

  @Test
  void whatAKilledHostCouldNotDeleteIsNoObstacle() throws Exception {
    Path left = Files.createDirectories(bench.data("t1").resolve("m1/member/wal"));
    Files.writeString(left.resolve("0.wal"), "not a log");

    Bench.value(
        bench.sandboxes.start(Bench.spec("t1", NEWEST, 1), Lifetime.STOPPED, progress -> {}));
    Bench.value(bench.sandboxes.stop("t1"));

    assertThat(bench.data("t1")).doesNotExist();
  }

  @Test
  void sandboxThatIsToBeStoppedOutlivesItsShell() throws Exception {
    Process shell = shell("t1", Lifetime.STOPPED);
    shell.destroyForcibly().waitFor();

    SandboxStatus found = Bench.value(bench.sandboxes.status("t1"));
    assertThat(found.members().getFirst().condition()).isEqualTo(SandboxStatus.Condition.RUNNING);
    Bench.value(bench.sandboxes.stop("t1"));
    assertGone(found);
  }

  @Test
  void killedHostTakesItsProcessesAlongEvenFrozenOnes() throws Exception {
    SandboxStatus started = bench.start(Bench.spec("t1", NEWEST, 3), Lifetime.STOPPED);
    bench.act("t1", new SandboxAction.Pause("m2"));
    long host = bench.hostPid("t1");

    ProcessHandle.of(host).orElseThrow().destroyForcibly();

    // Its pipes end before it is gone, and only what a host that is gone left behind is deleted.
    Await.gone(host);
    assertGone(started);
    assertThat(bench.sandboxes.status("t1").failure())
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
    assertThat(Bench.value(bench.sandboxes.list())).isEmpty();
    assertThat(bench.data("t1")).doesNotExist();
    assertThat(bench.folder("t1").directory()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hostWhoseProgramIsReplacedMeanwhileStillEndsItsSandbox(boolean keep) throws Exception {
    Path program = bench.root.resolve("program");
    LocalSandboxes sandboxes = withProgramAt(program);
    Path data = bench.root.resolve("mine");
    SandboxSpec spec =
        new SandboxSpec("t1", 1, Optional.of(NEWEST), false, false, Optional.of(data), keep);
    SandboxStatus started = Bench.value(sandboxes.start(spec, Lifetime.STOPPED, line -> {}));
    long host = bench.hostPid("t1");
    SandboxFolder.delete(program);

    assertThat(Bench.value(sandboxes.stop("t1"))).isEqualTo(started);

    Await.gone(host);
    assertGone(started);
    assertThat(Files.exists(data.resolve("m1"))).isEqualTo(keep);
    assertThat(bench.folder("t1").directory()).doesNotExist();
  }

  /** As after a new build or an upgrade: what the host has not loaded by then, it never can. */
  private LocalSandboxes withProgramAt(Path folder) throws IOException {
    HostLauncher launcher = HostLauncher.likeThisProcess();
    String[] entries = launcher.classPath().split(File.pathSeparator, -1);
    for (int i = 0; i < entries.length; i++) {
      Path copy = folder.resolve(i + "-" + Path.of(entries[i]).getFileName());
      copy(Path.of(entries[i]), copy);
      entries[i] = copy.toString();
    }
    String copied = String.join(File.pathSeparator, entries);
    return bench.sandboxes(
        new PresentEtcd(), () -> new HostLauncher(launcher.java(), copied, List.of()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path place = to.resolve(from.relativize(each).toString());
        Files.createDirectories(place.getParent());
        Files.copy(each, place);
      }
    }
  }

  @Test
  void terminatedHostCleansUp() throws Exception {
    SandboxStatus started = bench.start(Bench.spec("t1", NEWEST, 1), Lifetime.STOPPED);
    long host = bench.hostPid("t1");

    ProcessHandle.of(host).orElseThrow().destroy();

    Await.gone(host);
    assertGone(started);
    assertThat(bench.data("t1")).doesNotExist();
    assertThat(bench.folder("t1").directory()).doesNotExist();
  }

  @Test
  void keptDataSurvives() throws Exception {
    Path data = bench.root.resolve("mine");
    SandboxSpec spec =
        new SandboxSpec("t1", 1, Optional.of(NEWEST), false, false, Optional.of(data), true);
    SandboxStatus started = bench.start(spec, Lifetime.SESSION);
    Bench.value(bench.sandboxes.stop("t1"));

    assertGone(started);
    assertThat(data.resolve("m1/member/snap/db")).exists();
    assertThat(bench.sandboxes.start(spec, Lifetime.SESSION, line -> {}).failure())
        .hasValueSatisfying(problem -> assertThat(problem.what()).contains("not empty"));
  }

  @Test
  void nameThatIsTakenIsAProblem() throws Exception {
    SandboxSpec spec = Bench.spec("t1", NEWEST, 1);
    SandboxStatus started = bench.start(spec, Lifetime.SESSION);
    SandboxSpec again =
        new SandboxSpec(
            "t1",
            1,
            Optional.of(NEWEST),
            false,
            false,
            Optional.of(bench.root.resolve("other")),
            false);
    assertThat(bench.sandboxes.start(again, Lifetime.SESSION, line -> {}).failure())
        .hasValueSatisfying(problem -> assertThat(problem.what()).contains("already"));
    assertThat(Bench.value(bench.sandboxes.list())).containsExactly(started);
  }

  @Test
  void memberThatCannotStartTellsTheEndOfItsLog() throws Exception {
    Path programs = Files.createDirectories(bench.root.resolve("9.9.9"));
    Files.writeString(programs.resolve("etcd"), "#!/bin/sh\necho no such luck\nexit 1\n");
    assertThat(programs.resolve("etcd").toFile().setExecutable(true)).isTrue();
    LocalSandboxes broken =
        bench.sandboxes(
            (version, progress) ->
                io.etcdsh.problem.Result.ok(new io.etcdsh.sandbox.EtcdBinary("9.9.9", programs)),
            HostLauncher::likeThisProcess);

    assertThat(broken.start(Bench.spec("t1", "9.9.9", 1), Lifetime.SESSION, line -> {}).failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX);
              assertThat(problem.why()).contains("no such luck");
            });
    assertThat(bench.data("t1")).doesNotExist();
    assertThat(bench.folder("t1").directory()).doesNotExist();
  }

  private Process shell(String name, Lifetime lifetime) throws IOException {
    HostLauncher launcher = HostLauncher.likeThisProcess();
    Process shell =
        new ProcessBuilder(
                launcher.java().toString(),
                "-cp",
                launcher.classPath(),
                ShellLikeParent.class.getName(),
                bench.root.toString(),
                name,
                NEWEST,
                lifetime.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = shell.inputReader()) {
      assertThat(out.readLine()).isEqualTo("started " + name);
    }
    return shell;
  }

  private static void assertGone(SandboxStatus status) throws InterruptedException {
    List<Long> pids = status.members().stream().flatMap(member -> member.pid().stream()).toList();
    assertThat(pids).isNotEmpty();
    for (long pid : pids) {
      Await.gone(pid);
    }
  }
}
