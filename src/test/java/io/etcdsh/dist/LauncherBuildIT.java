package io.etcdsh.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds and trains, with a Maven and a JDK that only write down their calls. */
class LauncherBuildIT {
  /** One for lines and one for the shell. */
  private static final int CACHES = 2;

  @TempDir Path base;
  private LauncherTree tree;

  @BeforeEach
  void makeTree() throws Exception {
    tree = new LauncherTree(base);
    tree.maven("");
    tree.fakeJdk(0);
    tree.age();
  }

  @Test
  void aFreshTreeIsBuiltAndTrainedOnceAndThenOnlyRun() throws Exception {
    ProcessRun first = tree.start("member", "list");
    assertThat(first.exitCode()).as(first.stderr()).isZero();
    assertThat(first.stderr()).isEmpty();
    assertThat(first.stdout()).contains("-XX:AOTCache=").endsWith("etcdsh.jar member list\n");
    ProcessRun second = tree.start();
    assertThat(second.exitCode()).isZero();
    assertThat(second.stdout()).contains("-XX:AOTCache=");
    assertThat(tree.count("mvn.log")).isOne();
    assertThat(tree.count("train.log")).isEqualTo(CACHES);
  }

  @Test
  void anEditedSourceAndADeletedOneAreBuiltAgain() throws Exception {
    Path source = tree.root.resolve("src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}\n");
    tree.age();
    assertThat(tree.start().exitCode()).isZero();
    LauncherTree.edit(source);
    assertThat(tree.start().exitCode()).isZero();
    assertThat(tree.count("mvn.log")).isEqualTo(2);
    tree.age();
    assertThat(tree.start().exitCode()).isZero();
    assertThat(tree.count("mvn.log")).isEqualTo(2);
    Files.delete(source);
    assertThat(tree.start().exitCode()).isZero();
    assertThat(tree.count("mvn.log")).isEqualTo(3);
    assertThat(tree.count("train.log")).isEqualTo(3 * CACHES);
  }

  @Test
  void twoLaunchesAtOnceBuildOnce() throws Exception {
    tree.maven("sleep 0.5");
    ProcessRun first = tree.start("one");
    ProcessRun second = tree.start("two");
    assertThat(first.exitCode()).as(first.stderr()).isZero();
    assertThat(second.exitCode()).as(second.stderr()).isZero();
    assertThat(tree.count("mvn.log")).isOne();
  }

  @Test
  void aFailedBuildShowsMavensLastLinesAndRunsNothing() throws Exception {
    tree.maven("echo '[ERROR] it does not compile'; exit 1");
    ProcessRun run = tree.start("member", "list");
    assertThat(run.exitCode()).isEqualTo(70);
    assertThat(run.stdout()).isEmpty();
    assertThat(run.stderr())
        .startsWith("[ERROR] it does not compile\n")
        .contains("etcdsh: the build failed");
  }

  @Test
  void aMissingMavenIsSaidInOneLine() throws Exception {
    Files.delete(tree.bin.resolve("mvn"));
    ProcessRun run = tree.start();
    assertThat(run.exitCode()).isEqualTo(70);
    assertThat(run.stderr()).hasLineCount(1).contains("Maven 3.8.7");
  }

  @Test
  void aFailedTrainingIsNotTriedAgain() throws Exception {
    tree.fakeJdk(1);
    ProcessRun first = tree.start();
    assertThat(first.exitCode()).isZero();
    assertThat(first.stdout()).doesNotContain("AOTCache");
    assertThat(first.stderr()).isEmpty();
    assertThat(tree.start().exitCode()).isZero();
    assertThat(tree.count("train.log")).isOne();
  }

  @Test
  void aJarBuiltByHandIsTrainedInTheBackground() throws Exception {
    tree.builtByHand(base.resolve("probe.jar"));
    ProcessRun first = tree.start();
    assertThat(first.exitCode()).as(first.stderr()).isZero();
    assertThat(first.stdout()).doesNotContain("AOTCache");
    tree.awaitTraining("25.0.1");
    ProcessRun second = tree.start();
    assertThat(second.exitCode()).isZero();
    assertThat(second.stdout()).contains("-XX:AOTCache=");
  }

  @Test
  void anotherJdkMakesTheCacheStale() throws Exception {
    assertThat(tree.start().exitCode()).isZero();
    Path jdk = Path.of(tree.environment.get("JAVA_HOME"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
    ProcessRun run = tree.start();
    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).doesNotContain("AOTCache");
    tree.awaitTraining("25.0.2");
  }

  @Test
  void wordsOfTheEnvironmentGoToTheJvm() throws Exception {
    tree.environment.put("ETCDSH_JAVA_OPTS", "-Xmx1g  -Dx=*");
    ProcessRun run = tree.start("a b");
    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).contains(" -Xmx1g -Dx=* -jar ");
  }
}
