package io.etcdsh.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A source tree with the launcher in it, a blank in its path, and a Maven that only copies a jar of
 * {@link LauncherProbe}. The JDK is the real one or, for tests of what is built when, a fake that
 * prints its words.
 */
final class LauncherTree {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "chmod",
          "cp",
          "env",
          "find",
          "flock",
          "kill",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sh",
          "sleep",
          "tail",
          "timeout",
          "touch");

  final Path base;
  final Path root;
  final Path bin;
  final Path jar;
  final Map<String, String> environment = new HashMap<>();

  LauncherTree(Path base) throws IOException {
    this.base = base;
    root = base.resolve("source tree");
    bin = base.resolve("bin");
    jar = root.resolve("target/etcdsh/etcdsh.jar");
    ScriptFiles.provide(bin, TOOLS);
    ScriptFiles.copy(Path.of("src/main/dist/libexec"), root.resolve("src/main/dist/libexec"));
    Files.copy(Path.of("etcdsh"), launcher());
    launcher().toFile().setExecutable(true);
    Files.writeString(root.resolve("pom.xml"), "<project/>\n");
    Files.createDirectories(root.resolve(".mvn"));
    writeProbe(base.resolve("probe.jar"));
    environment.put("PATH", bin.toString());
    environment.put("HOME", base.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  Path launcher() {
    return root.resolve("etcdsh");
  }

  /** A Maven that runs the body first, as a build that takes its time or fails. */
  void maven(String body) throws IOException {
    ScriptFiles.script(
        bin.resolve("mvn"),
        """
        echo "$@" >>"%s"
        %s
        mkdir -p target/etcdsh && cp "%s" target/etcdsh/etcdsh.jar
        """
            .formatted(base.resolve("mvn.log"), body, base.resolve("probe.jar")));
  }

  /** A JDK 25 by its release file; its java writes a line to train.log for a training run. */
  Path fakeJdk(int trainingExit) throws IOException {
    Path jdk = base.resolve("jdk");
    ScriptFiles.script(
        jdk.resolve("bin/java"),
        """
        for word; do
          case $word in
            -XX:AOTCacheOutput=*)
              echo >>"%s"
              echo cache >"${word#*=}"
              exit %d ;;
          esac
        done
        echo "$@"
        """
            .formatted(base.resolve("train.log"), trainingExit));
    ScriptFiles.script(jdk.resolve("bin/javac"), "exit 1\n");
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"");
    environment.put("JAVA_HOME", jdk.toString());
    return jdk;
  }

  ProcessRun start(String... words) throws IOException {
    return startFrom(base, launcher(), words);
  }

  ProcessRun startFrom(Path cwd, Path launcher, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    return ProcessRun.start(base, cwd, environment, command);
  }

  /** How many lines a log of the fakes has. */
  int count(String log) throws IOException {
    Path file = base.resolve(log);
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** Waits until the training in the background has written its result for this JDK version. */
  void awaitTraining(String version) throws IOException, InterruptedException {
    Path key = jar.resolveSibling("etcdsh.aot.key");
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.exists(key)
        || !Files.readString(key).contains(version)
        || !Files.getLastModifiedTime(key).equals(Files.getLastModifiedTime(jar))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no training result for " + version);
      }
      Thread.sleep(20);
    }
  }

  /** Puts a jar into the tree as a build by hand does, with the libraries beside it. */
  void builtByHand(Path built) throws IOException {
    Files.createDirectories(jar.getParent());
    Files.copy(built, jar, StandardCopyOption.COPY_ATTRIBUTES);
    Path libraries = built.toAbsolutePath().resolveSibling("lib");
    if (Files.isDirectory(libraries)) {
      ScriptFiles.copy(libraries, jar.resolveSibling("lib"));
    }
    Files.delete(bin.resolve("mvn"));
  }

  /** Gives a file a time a little ahead, as an edit after the build has. */
  static void edit(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
  }

  /** Gives everything in the tree that counts as a source an old time. */
  void age() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(file -> !file.startsWith(root.resolve("target"))).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }

  private static void writeProbe(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
    String entry = LauncherProbe.class.getName().replace('.', '/') + ".class";
    try (var in = LauncherProbe.class.getResourceAsStream("/" + entry);
        var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      out.putNextEntry(new JarEntry(entry));
      out.write(Objects.requireNonNull(in).readAllBytes());
      out.closeEntry();
    }
  }
}
