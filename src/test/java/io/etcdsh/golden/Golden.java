package io.etcdsh.golden;

import io.etcdsh.model.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command line of etcdctl and what it printed in each format. In the file: {@code $} the
 * arguments as JSON, {@code @} the member list in protobuf, {@code [format] exit} a run, {@code >}
 * a line of stdout, {@code !} one of stderr, {@code =} all of stdout in base64 where it is no text.
 *
 * @param version of etcdctl and of the servers
 * @param arguments of the line, without the format
 * @param members the member list of the cluster in protobuf
 * @param runs of the line, one for each format
 */
record Golden(String version, List<String> arguments, Bytes members, List<Run> runs) {
  private static final JsonMapper JSON = new JsonMapper();

  Golden {
    arguments = List.copyOf(arguments);
    runs = List.copyOf(runs);
  }

  /** What one run printed. */
  record Run(String format, boolean hex, int exit, Bytes stdout, List<String> stderr) {
    Run {
      stderr = List.copyOf(stderr);
    }

    String label() {
      return format + (hex ? " --hex" : "");
    }
  }

  /** The run in this format, without {@code --hex}. */
  Optional<Run> run(String format) {
    return runs.stream().filter(run -> run.label().equals(format)).findFirst();
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# etcdctl " + version);
    lines.add("$ " + JSON.writeValueAsString(arguments));
    lines.add("@ " + members.base64());
    for (Run run : runs) {
      lines.add("[" + run.label() + "] " + run.exit());
      lines.addAll(stdout(run.stdout()));
      run.stderr().forEach(line -> lines.add("! " + line));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static List<String> stdout(Bytes content) {
    String text = content.text();
    boolean readable =
        Bytes.utf8(text).equals(content)
            && (text.isEmpty() || text.endsWith("\n"))
            && text.chars().noneMatch(point -> point < ' ' && point != '\n' && point != '\t');
    return readable
        ? text.lines().map(line -> "> " + line).toList()
        : List.of("= " + content.base64());
  }

  static Golden read(Path file) {
    try {
      return read(Files.readAllLines(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Golden read(List<String> lines) {
    String version = lines.get(0).substring("# etcdctl ".length());
    List<String> arguments =
        JSON.readValue(lines.get(1).substring(2), new TypeReference<List<String>>() {});
    Bytes members = decoded(lines.get(2).substring(2));
    List<Run> runs = new ArrayList<>();
    for (int i = 3; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("[")) {
        end++;
      }
      runs.add(run(lines.get(i), lines.subList(i + 1, end)));
      i = end;
    }
    return new Golden(version, arguments, members, runs);
  }

  private static Run run(String head, List<String> body) {
    String label = head.substring(1, head.indexOf(']'));
    int exit = Integer.parseInt(head.substring(head.indexOf(']') + 2));
    StringBuilder text = new StringBuilder();
    Bytes binary = Bytes.EMPTY;
    List<String> stderr = new ArrayList<>();
    for (String line : body) {
      switch (line.charAt(0)) {
        case '>' -> text.append(line.substring(2)).append('\n');
        case '=' -> binary = decoded(line.substring(2));
        default -> stderr.add(line.substring(2));
      }
    }
    Bytes stdout = text.isEmpty() ? binary : Bytes.utf8(text.toString());
    return new Run(label.replace(" --hex", ""), label.endsWith(" --hex"), exit, stdout, stderr);
  }

  private static Bytes decoded(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }
}
