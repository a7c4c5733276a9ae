package io.etcdsh.sandbox.local;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.EtcdBinaries;
import io.etcdsh.sandbox.EtcdBinary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Gets etcd by a script: {@code SCRIPT get [VERSION]} prints the directory of the programs on its
 * output and its steps on its error output; their directory is named after the version. An
 * interrupt ends the script, which is safe at any time.
 *
 * @param script the program to run
 */
public record ProvisionScript(Path script) implements EtcdBinaries {
  private static final int TAIL_LINES = 8;

  @Override
  public Result<EtcdBinary> find(Optional<String> version, Consumer<String> progress) {
    List<String> command = new ArrayList<>(List.of(script.toString(), "get"));
    version.ifPresent(command::add);
    Deque<String> tail = new ArrayDeque<>();
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      try {
        Thread steps = Thread.ofVirtual().start(() -> follow(process, progress, tail));
        int status = process.waitFor();
        steps.join();
        return status == 0 ? found(process) : Result.failed(missing(version, tail));
      } catch (InterruptedException e) {
        process.destroy();
        Thread.currentThread().interrupt();
        return Result.failed(
            Problem.of(ProblemCode.INTERRUPTED, "The search for etcd was given up.", ""));
      }
    } catch (IOException e) {
      tail.add(String.valueOf(e.getMessage()));
      return Result.failed(missing(version, tail));
    }
  }

  /** The output is one line, far below what a pipe holds, so it can be read at the end. */
  private static Result<EtcdBinary> found(Process process) throws IOException {
    try (BufferedReader out = process.inputReader()) {
      Path directory = Path.of(out.lines().collect(Collectors.joining()).strip());
      return Result.ok(new EtcdBinary(String.valueOf(directory.getFileName()), directory));
    }
  }

  private static void follow(Process process, Consumer<String> progress, Deque<String> tail) {
    try (BufferedReader steps = process.errorReader()) {
      for (String line = steps.readLine(); line != null; line = steps.readLine()) {
        tail.add(line);
        if (tail.size() > TAIL_LINES) {
          tail.remove();
        }
        progress.accept(line);
      }
    } catch (IOException e) {
      // The script was ended.
      return;
    }
  }

  private static Problem missing(Optional<String> version, Deque<String> tail) {
    return Problem.of(
        ProblemCode.NO_ETCD,
        version.map("No etcd %s could be had."::formatted).orElse("No etcd could be had."),
        String.join("\n", tail),
        "Set ETCDSH_ETCD_DIR to a directory that holds etcd and etcdctl.");
  }
}
