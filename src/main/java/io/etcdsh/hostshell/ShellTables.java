package io.etcdsh.hostshell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A vocabulary as the branches of a shell's {@code case}.
 *
 * @param shell whose syntax
 */
record ShellTables(Shell shell) {

  /** A branch for each path that answers with its suggestions. */
  String suggestions(Map<String, List<Suggestion>> byPath) {
    return branches(byPath, this::list);
  }

  /** A branch for each key that answers with a text. */
  String texts(Map<String, String> byKey) {
    return branches(byKey, this::text);
  }

  /** A branch for each path that answers with several texts. */
  String rows(Map<String, List<String>> byPath) {
    return branches(
        byPath,
        row ->
            switch (shell) {
              case BASH, ZSH -> "reply=(" + quoted(row) + ")";
              case FISH -> "printf '%s\\n' " + quoted(row);
            });
  }

  private <T> String branches(Map<String, T> byKey, Function<T, String> body) {
    return byKey.entrySet().stream()
        .map(it -> branch(it.getKey(), body.apply(it.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String branch(String key, String body) {
    return switch (shell) {
      case BASH -> "    " + quoted(key) + ") " + body + " ;;";
      case ZSH -> "    (" + quoted(key) + ") " + body + " ;;";
      case FISH -> "        case " + quoted(key) + "\n            " + body;
    };
  }

  /** The statement that answers with suggestions; bash shows no summaries. */
  String list(List<Suggestion> suggestions) {
    return switch (shell) {
      case BASH -> "reply=(" + quoted(suggestions.stream().map(Suggestion::word).toList()) + ")";
      case ZSH ->
          "reply=(" + quoted(suggestions.stream().map(ShellTables::described).toList()) + ")";
      case FISH ->
          suggestions.stream()
              .map(it -> quoted(it.word()) + " " + quoted(it.summary()))
              .collect(Collectors.joining(" ", "printf '%s\\t%s\\n' ", ""));
    };
  }

  private static String described(Suggestion suggestion) {
    return suggestion.word().replace(":", "\\:") + ":" + suggestion.summary();
  }

  private String text(String text) {
    return switch (shell) {
      case BASH, ZSH -> "REPLY=" + quoted(text);
      case FISH -> "echo " + quoted(text);
    };
  }

  private String quoted(List<String> words) {
    return words.stream().map(this::quoted).collect(Collectors.joining(" "));
  }

  /** A word that the shell takes as it is. fish knows escapes within single quotes. */
  private String quoted(String word) {
    return switch (shell) {
      case BASH, ZSH -> "'" + word.replace("'", "'\\''") + "'";
      case FISH -> "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    };
  }
}
