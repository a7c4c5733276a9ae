package io.etcdsh.golden;

import io.etcdsh.golden.Golden.Run;
import io.etcdsh.model.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real etcdctl.
 *
 * @param version of it
 * @param binary to run
 * @param endpoints to give it
 * @param target where recordings go
 * @param members the last member list seen, in protobuf, for recordings of clusters that died
 */
record Ctl(String version, Path binary, String endpoints, Path target, List<Bytes> members) {
  private static final List<String> FORMATS =
      List.of("simple", "json", "fields", "table", "protobuf");

  void record(String name, String... line) throws Exception {
    Run list = run("protobuf", false, List.of("member", "list", "--command-timeout=1s"));
    if (list.exit() == 0) {
      members.set(0, list.stdout());
    }
    List<String> arguments = new ArrayList<>(List.of("--endpoints=" + endpoints));
    arguments.addAll(List.of(line));
    List<Run> runs = new ArrayList<>();
    for (String format : FORMATS) {
      Run run = run(format, false, List.of(line));
      runs.add(run);
      if (run.exit() == 0 && List.of("simple", "json", "fields").contains(format)) {
        runs.add(run(format, true, List.of(line)));
      }
    }
    new Golden(version, arguments, members.getFirst(), runs)
        .write(target.resolve(name + ".golden"));
  }

  private Run run(String format, boolean hex, List<String> line) throws Exception {
    List<String> arguments = new ArrayList<>(line);
    arguments.add("--write-out=" + format);
    if (hex) {
      arguments.add("--hex");
    }
    Run run = run(new byte[0], arguments);
    return new Run(format, hex, run.exit(), run.stdout(), run.stderr());
  }

  Run run(byte[] stdin, List<String> line) throws Exception {
    List<String> command = new ArrayList<>(List.of(binary.toString(), "--endpoints=" + endpoints));
    command.addAll(line);
    Path errors = java.nio.file.Files.createTempFile("etcdsh-golden", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("ETCD"));
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(stdin);
    }
    byte[] stdout = process.getInputStream().readAllBytes();
    int exit = process.waitFor();
    try (Stream<String> lines = java.nio.file.Files.lines(errors)) {
      List<String> told =
          lines
              .filter(text -> !text.startsWith("{\"level\""))
              .filter(text -> !text.isEmpty())
              .toList();
      // Of a crash only the first line: the rest is addresses.
      boolean crash = !told.isEmpty() && told.getFirst().startsWith("panic: ");
      told = crash ? told.subList(0, 1) : told;
      return new Run("simple", false, exit, Bytes.of(stdout), told);
    } finally {
      java.nio.file.Files.delete(errors);
    }
  }

  String must(String... line) throws Exception {
    return mustWith(new byte[0], line);
  }

  String mustWith(byte[] stdin, String... line) throws Exception {
    Run run = run(stdin, List.of(line));
    if (run.exit() != 0) {
      throw new IOException(List.of(line) + " failed: " + run.stderr());
    }
    return run.stdout().text();
  }

  /** Until the cluster has a leader and its version has settled (up to five seconds). */
  void awaitHealthy() throws Exception {
    await(
        "endpoint status",
        text -> text.contains(", true, false,") || text.contains(", false, false,"));
    await("get nothing", text -> true);
    Thread.sleep(6000);
  }

  void await(String line, Predicate<String> condition) throws Exception {
    for (int i = 0; i < 50; i++) {
      Run run = run(new byte[0], List.of((line + " --command-timeout=1s").split(" ")));
      if (run.exit() == 0 && condition.test(run.stdout().text())) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IOException("In vain: " + line);
  }
}
