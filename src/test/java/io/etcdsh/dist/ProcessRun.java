package io.etcdsh.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A started program whose output goes to files, so that it can be read while the program runs and
 * no pipe is held open by what the program leaves behind.
 */
record ProcessRun(Process process, Path out, Path err) {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  static ProcessRun start(
      Path scratch, Path cwd, Map<String, String> environment, List<String> words)
      throws IOException {
    Path out = Files.createTempFile(scratch, "run", ".out");
    Path err = Files.createTempFile(scratch, "run", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(cwd.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ProcessRun(builder.start(), out, err);
  }

  /**
   * Waits for the end and returns the exit code; a program that hangs is killed and is an error.
   */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LIMIT + ": " + process.info());
    }
    return process.exitValue();
  }

  String stdout() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  String stderr() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /** Waits until one of the two streams holds the text. */
  void awaitOutput(String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!(stdout() + stderr()).contains(text)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never said \"" + text + "\": " + stdout() + stderr());
      }
      Thread.sleep(20);
    }
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
