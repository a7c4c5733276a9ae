package io.etcdsh.sandbox.local;

import io.etcdsh.sandbox.Sandboxes.Lifetime;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts hosts: the same Java and the same classes as ours, in a session of their own, so that
 * neither Ctrl-C nor the end of a terminal reaches them. Where there is no {@code setsid} (POSIX
 * has none) they stay in ours, and Ctrl-C ends the sandbox.
 *
 * @param java the program
 * @param classPath ours, absolute, and what only hosts need
 * @param cache the flags that name the JDK's class cache, if we run with one: the same classes then
 *     load in half the time, and a cache that does not fit is ignored
 */
public record HostLauncher(Path java, String classPath, List<String> cache) {
  /** Copies the list. */
  public HostLauncher {
    cache = List.copyOf(cache);
  }

  /** The word that makes {@code Main} a host. */
  public static final String WORD = "__sandbox-host";

  private static final String MAIN = "io.etcdsh.app.Main";
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** A small JVM that starts fast: it relays a few kilobytes a second. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx64m", "-XX:-UsePerfData");

  /** Starts hosts as this process was started. */
  public static HostLauncher likeThisProcess() {
    Path java =
        ProcessHandle.current()
            .info()
            .command()
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .flatMap(entry -> Stream.concat(Stream.of(entry), hostLibraries(entry)))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> cache =
        ProcessHandle.current().info().arguments().stream()
            .flatMap(Arrays::stream)
            .takeWhile(word -> word.startsWith("-"))
            .filter(word -> word.startsWith("-XX:AOTCache=") || word.startsWith("-Xlog:"))
            .toList();
    return new HostLauncher(java, classPath, cache);
  }

  /** What hosts need beside {@code jar} and other runs do not: see the POM. */
  private static Stream<Path> hostLibraries(Path jar) {
    File[] libraries = jar.resolveSibling("lib").resolve("host").toFile().listFiles();
    return Stream.ofNullable(libraries).flatMap(Arrays::stream).map(File::toPath).sorted();
  }

  /**
   * Starts the host of a folder. Its input is a pipe from us for a sandbox of a session: it ends
   * when the pipe does, so the process must be kept reachable.
   */
  Process launch(SandboxFolder folder, Lifetime lifetime) throws IOException {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      words.add(SETSID.toString());
    }
    words.add(java.toString());
    words.addAll(FLAGS);
    words.addAll(cache);
    words.addAll(List.of("-cp", classPath, MAIN, WORD, folder.directory().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    if (lifetime == Lifetime.STOPPED) {
      builder.redirectInput(new File("/dev/null"));
    }
    return builder.start();
  }
}
