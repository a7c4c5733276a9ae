package io.etcdsh.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a real JDK: words, exit codes, signals, and a cache that does not fit. */
class LauncherIT {
  @TempDir Path base;
  private LauncherTree tree;

  @BeforeEach
  void makeTree() throws IOException {
    tree = new LauncherTree(base);
    tree.maven("");
    tree.age();
  }

  @Test
  void wordsAndExitCodesPassThroughASymlinkFromAnyDirectory() throws Exception {
    Path link = Files.createSymbolicLink(base.resolve("link"), Path.of("source tree/etcdsh"));
    tree.environment.remove("HOME");
    ProcessRun words = tree.startFrom(Path.of("/"), link, "get", "two  words", "", "*", "--", "-x");
    assertThat(words.exitCode()).as(words.stderr()).isZero();
    assertThat(words.stdout()).isEqualTo("[get]\n[two  words]\n[]\n[*]\n[--]\n[-x]\n");
    assertThat(words.stderr()).isEmpty();
    assertThat(tree.start("exit", "42").exitCode()).isEqualTo(42);
  }

  @Test
  void signalsReachTheJvm() throws Exception {
    assertThat(exitAfter("TERM")).isEqualTo(143);
    assertThat(exitAfter("INT")).isEqualTo(130);
  }

  @Test
  void aCacheThatDoesNotFitIsNotMentioned() throws Exception {
    assertThat(tree.start().exitCode()).isZero();
    Path cache = tree.root.resolve("target/etcdsh/etcdsh.aot-lines");
    assertThat(cache).isNotEmptyFile();
    assertPrintsOnlyItsWords();
    try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
    assertPrintsOnlyItsWords();
    try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[4096]));
    }
    assertPrintsOnlyItsWords();
    Files.write(cache, new byte[0]);
    assertPrintsOnlyItsWords();
  }

  @Test
  void aJarWithAnotherTimeThanTheCacheKnowsIsNotMentioned() throws Exception {
    assertThat(tree.start().exitCode()).isZero();
    var time = Files.getLastModifiedTime(tree.jar).toInstant();
    tree.age();
    Files.setLastModifiedTime(tree.jar, FileTime.from(time.minusSeconds(60)));
    assertPrintsOnlyItsWords();
    tree.awaitTraining(System.getProperty("java.version"));
  }

  /** The program itself, as {@code mvn package} left it. */
  @Test
  void theProgramStartsInABareEnvironment() throws Exception {
    tree.builtByHand(Path.of("target/etcdsh/etcdsh.jar"));
    tree.environment.remove("HOME");
    ProcessRun run = tree.start("version");
    tree.awaitTraining(System.getProperty("java.version"));
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    assertThat(run.stdout()).contains("etcdsh");
    assertThat(run.stderr()).isEmpty();
  }

  private void assertPrintsOnlyItsWords() throws Exception {
    ProcessRun run = tree.start("data");
    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).isEqualTo("[data]\n");
    assertThat(run.stderr()).isEmpty();
  }

  private int exitAfter(String signal) throws Exception {
    ProcessRun run = tree.start("wait");
    run.awaitOutput("[wait]");
    run.signal(signal);
    return run.exitCode();
  }
}
