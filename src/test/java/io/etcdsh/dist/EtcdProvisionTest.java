package io.etcdsh.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script etcd-provision on a made-up machine; no network but loopback. */
class EtcdProvisionTest {
  @TempDir Path base;
  private ProvisionMachine machine;

  @BeforeEach
  void makeMachine() throws IOException, InterruptedException {
    machine = new ProvisionMachine(base);
  }

  @AfterEach
  void stopMachine() {
    machine.close();
  }

  @Test
  void aVerifiedArchiveIsInstalledAndOnlyItsDirectoryIsPrinted() throws Exception {
    ProcessRun run = machine.start("get", "3.6");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    assertThat(run.stdout()).isEqualTo(machine.cache.resolve("3.6.14") + "\n");
    assertThat(machine.cache.resolve("3.6.14")).isDirectoryNotContaining("glob:**README*");
    assertThat(machine.cache.resolve("3.6.14/etcdutl")).isExecutable();
    assertThat(machine.cached()).containsExactly("3.6.14");
  }

  @Test
  void anArchiveWithAnotherHashIsThrownAway() throws Exception {
    machine.serveForged();
    ProcessRun run = machine.start("get", "3.6.14");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.stdout()).isEmpty();
    assertThat(run.stderr()).contains("does not have the pinned SHA-256", "ETCDSH_ETCD_DIR=");
    assertThat(machine.cached()).isEmpty();
  }

  @Test
  void binariesOfAnotherVersionThanAskedForAreNotInstalled() throws Exception {
    machine.serveMislabelled();
    ProcessRun run = machine.start("get", "3.6.14");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.stderr()).contains("it turned out to be etcd 3.6.13.");
    assertThat(machine.cached()).isEmpty();
  }

  @Test
  void anUnpinnedArchiveIsNeverAskedFor() throws Exception {
    machine.pin("3.6.14 archive - -");
    ProcessRun run = machine.start("get", "3.6.14");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.stderr()).contains("no SHA-256 is pinned");
    assertThat(machine.downloads).hasValue(0);
  }

  @Test
  void theNewestCachedPatchOfAMinorIsTaken() throws Exception {
    for (String version : new String[] {"3.6.9", "3.6.10", "3.5.33"}) {
      ProvisionMachine.binaries(machine.cache.resolve(version), version);
    }
    ProcessRun minor = machine.start("get", "v3.6");
    assertThat(minor.exitCode()).isZero();
    assertThat(minor.stdout()).endsWith("/3.6.10\n");
    ProcessRun any = machine.start("get");
    assertThat(any.exitCode()).isZero();
    assertThat(any.stdout()).endsWith("/3.6.10\n");
    assertThat(machine.downloads).hasValue(0);
  }

  @Test
  void etcdOnThePathIsTakenOnlyIfItFits() throws Exception {
    ProvisionMachine.binaries(machine.bin, "3.5.21");
    ProcessRun fitting = machine.start("get", "3.5");
    assertThat(fitting.exitCode()).as(fitting.stderr()).isZero();
    assertThat(fitting.stdout()).isEqualTo(machine.bin + "\n");
    ProcessRun other = machine.start("get", "3.6");
    assertThat(other.exitCode()).isZero();
    assertThat(other.stdout()).endsWith("/3.6.14\n");
  }

  @Test
  void aNamedDirectoryMayHoldVersionsAndComesFirst() throws Exception {
    Path named = base.resolve("named here");
    ProvisionMachine.binaries(named.resolve("3.4.20"), "3.4.20");
    ProvisionMachine.binaries(machine.cache.resolve("3.6.14"), "3.6.14");
    machine.environment.put("ETCDSH_ETCD_DIR", named.toString());
    ProcessRun get = machine.start("get");
    assertThat(get.exitCode()).isZero();
    assertThat(get.stdout()).isEqualTo(named.resolve("3.4.20") + "\n");
    ProcessRun list = machine.start("list");
    assertThat(list.exitCode()).isZero();
    assertThat(list.stdout())
        .isEqualTo(
            "3.4.20\t%s\tETCDSH_ETCD_DIR\n3.6.14\t%s\tcache\n"
                .formatted(named.resolve("3.4.20"), machine.cache.resolve("3.6.14")));
  }

  @Test
  void theModulesAreBuiltWhereGoIsNewEnough() throws Exception {
    machine.pin("3.7.1 go - -");
    fakeGo("go1.24.9");
    assertThat(machine.start("get", "3.7").exitCode()).isEqualTo(1);
    fakeGo("go1.25.0");
    ProcessRun run = machine.start("get", "3.7");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    assertThat(run.stdout()).isEqualTo(machine.cache.resolve("3.7.1") + "\n");
  }

  @Test
  void allGoesOnAfterWhatCannotBeHad() throws Exception {
    ProcessRun run = machine.start("all");
    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).startsWith("3.6.14\t").hasLineCount(1);
    assertThat(run.stderr()).contains("etcd 3.4 could not be had");
  }

  @Test
  void anInterruptedRunLeavesNothingAndTheNextOneWorks() throws Exception {
    machine.gate = new CountDownLatch(1);
    ProcessRun run = machine.start("get", "3.6");
    machine.asked.await();
    run.signal("TERM");
    assertThat(run.exitCode()).isEqualTo(143);
    assertThat(machine.cached()).isEmpty();
    machine.gate.countDown();
    assertThat(machine.start("get", "3.6").exitCode()).isZero();
  }

  @Test
  void twoAtOnceDownloadOnce() throws Exception {
    downloadOnceForTwo();
  }

  @Test
  void twoAtOnceDownloadOnceWithoutFlock() throws Exception {
    machine.without("flock");
    Path stale = Files.createDirectories(machine.cache.resolve(".3.6.lock.d"));
    Files.writeString(stale.resolve("pid"), "%d%n".formatted(endedProcess()));
    downloadOnceForTwo();
    assertThat(machine.cached()).containsExactly("3.6.14");
  }

  @Test
  void withoutAUsableHomeTheCacheIsAPrivateTemporaryDirectory() throws Exception {
    machine.environment.remove("XDG_CACHE_HOME");
    machine.environment.put("HOME", "/nonexistent");
    machine.environment.put("TMPDIR", base.toString());
    ProcessRun run = machine.start("get", "3.6");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    Path cache = Path.of(run.stdout().strip()).getParent().getParent().getParent();
    assertThat(cache).hasParent(base);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
  }

  @Test
  void wrongUsageIsToldFromFailure() throws Exception {
    assertThat(machine.start("fetch").exitCode()).isEqualTo(2);
    assertThat(machine.start("get", "three").exitCode()).isEqualTo(2);
    ProcessRun help = machine.start("help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.stdout()).startsWith("Usage: etcd-provision get [VERSION]");
  }

  private void downloadOnceForTwo() throws IOException, InterruptedException {
    machine.gate = new CountDownLatch(1);
    ProcessRun first = machine.start("get", "3.6");
    machine.asked.await();
    ProcessRun second = machine.start("get", "3.6.14");
    second.awaitOutput("waiting for it");
    machine.gate.countDown();
    assertThat(first.exitCode()).as(first.stderr()).isZero();
    assertThat(second.exitCode()).as(second.stderr()).isZero();
    assertThat(second.stdout()).isEqualTo(first.stdout());
    assertThat(machine.downloads).hasValue(1);
  }

  private static long endedProcess() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  /** A go that knows "env GOVERSION", "mod init", "get" and "build ... -o OUT/ ...". */
  private void fakeGo(String version) throws IOException {
    Path built = ProvisionMachine.binaries(base.resolve("built"), "3.7.1");
    ScriptFiles.script(
        machine.bin.resolve("go"),
        """
        case $1 in
          env) echo %s ;;
          build)
            while [ "$1" != -o ]; do shift; done
            cp "%s"/etcdctl "%s"/etcdutl "$2" && cp "%s"/etcd "$2"/server ;;
        esac
        """
            .formatted(version, built, built, built));
  }
}
