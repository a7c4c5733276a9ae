package io.etcdsh.hostshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real shell that has read a completion script and is asked what it would offer.
 *
 * @param shell which one
 * @param cache its {@code XDG_CACHE_HOME}
 */
record AskedShell(Shell shell, Path cache) {
  /** Sources the script, fills in what bash would, and prints what the function found. */
  private static final String BASH =
      ". \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _etcdsh;"
          + " ((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"";

  /** Whether this machine has the shell. */
  boolean isHere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, shell.text())));
  }

  /** The words that it offers at the end of {@code line}; fish also offers what is like it. */
  List<String> offers(Path script, String line) {
    return switch (shell) {
      case BASH -> run(bash(script, line));
      case ZSH ->
          run(List.of("zsh", "-f", "src/test/resources/hostshell/ask.zsh", text(script), line));
      case FISH ->
          run(
                  List.of(
                      "fish",
                      "--no-config",
                      "-c",
                      "source $argv[1]; complete -C $argv[2]",
                      text(script),
                      line))
              .stream()
              .map(offer -> offer.split("\t", 2)[0])
              .filter(word -> word.startsWith(line.substring(line.lastIndexOf(' ') + 1)))
              .toList();
    };
  }

  private static String text(Path script) {
    return script.toAbsolutePath().toString();
  }

  /** bash takes {@code =} for a word of its own. */
  private static List<String> bash(Path script, String line) {
    List<String> words =
        new ArrayList<>(List.of("bash", "--norc", "--noprofile", "-c", BASH, text(script)));
    words.addAll(Arrays.asList(line.replace("=", " = ").split(" +", -1)));
    return words;
  }

  private List<String> run(List<String> command) {
    try {
      Path out = Files.createTempFile("offers", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(out.toFile());
      builder.environment().put("XDG_CACHE_HOME", cache.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
      List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
      Files.delete(out);
      return lines;
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }
}
