package io.etcdsh.app;

import io.etcdsh.config.Environment;
import io.etcdsh.sandbox.local.HostLauncher;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that shows the JDK what a start of ours loads, for its AOT cache. All that it loads is
 * loaded at every later start from that cache, so there are two: one for lines, which never see
 * Spring and JLine, and one for the shell. Needs no etcd and leaves nothing behind.
 */
final class Training {
  /** The word that asks for it; no command, so help does not list it. */
  static final String WORD = "__train";

  private static final String PLAINTEXT = "plaintext";
  private static final String TLS = "tls";

  private static final List<String> LINES =
      List.of(
          "member list",
          "member list -w json",
          "member list -w table",
          "member list -w own",
          "endpoint status",
          "endpoint status -w own",
          "alarm list",
          "memberr list");

  /** What is trained. */
  enum Subject {
    /** One line, a script, a pipe. */
    LINES,
    /** The shell up to its first prompt. */
    SHELL
  }

  static int run(Subject subject) {
    try {
      Path directory = Files.createTempDirectory("etcdsh-train");
      try {
        train(subject, directory);
      } finally {
        delete(directory);
      }
      return 0;
    } catch (IOException untrained) {
      return 1;
    }
  }

  private static void train(Subject subject, Path directory) throws IOException {
    HostLauncher us = HostLauncher.likeThisProcess();
    Process practice =
        new ProcessBuilder(
                us.java().toString(),
                "-cp",
                us.classPath(),
                Main.class.getName(),
                Practice.WORD,
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader endpoints = practice.inputReader()) {
      Environment variables = variables(directory, endpoint(endpoints), endpoint(endpoints));
      switch (subject) {
        case LINES -> {
          runLines(variables, PLAINTEXT);
          runLines(variables, TLS);
        }
        case SHELL -> {
          runLines(variables, PLAINTEXT);
          runShell(variables);
        }
      }
    } finally {
      practice.destroy();
    }
  }

  private static String endpoint(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine())
        .orElseThrow(() -> new IOException("the practice servers did not start"));
  }

  /** The way of most users: a saved context for each server. */
  private static Environment variables(Path directory, String plaintext, String tls)
      throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("config.yaml"),
            """
            contexts:
              %s:
                endpoints:
                  - %s
              %s:
                endpoints:
                  - https://%s
                cacert: %s
                cert: %s.crt
                key: %s.key
            """
                .formatted(
                    PLAINTEXT,
                    plaintext,
                    TLS,
                    tls,
                    directory.resolve(Practice.CA),
                    directory.resolve(Practice.CLIENT),
                    directory.resolve(Practice.CLIENT)));
    return new Environment(
        Map.of("ETCDSH_CONFIG", config.toString(), "XDG_STATE_HOME", directory.toString()));
  }

  private static void runLines(Environment variables, String context) {
    for (String line : LINES) {
      List<String> words = new ArrayList<>(List.of("--context", context));
      words.addAll(List.of(line.split(" ")));
      var _ = new Run(variables, false).run(words);
    }
  }

  /** Twice, for the first one leaves what the second one reads, as a user's own shells do. */
  private static void runShell(Environment variables) {
    for (int i = 0; i < 2; i++) {
      var _ = new Run(variables, true).run(List.of("--context", PLAINTEXT));
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
