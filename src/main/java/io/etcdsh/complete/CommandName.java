package io.etcdsh.complete;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which command the words of a line name.
 *
 * @param path the words of its name, as far as they are known
 * @param command the command that {@code path} names, if it names one
 */
public record CommandName(List<String> path, Optional<CommandSpec> command) {

  /** Copies the list. */
  public CommandName {
    path = List.copyOf(path);
  }

  /** The longest name that the front of {@code words} is, among {@code commands}. */
  static CommandName of(List<String> words, List<CommandSpec> commands, Mode mode) {
    List<String> path = List.of();
    for (String word : words) {
      Optional<String> next = child(word, nextWords(path, commands), mode);
      if (next.isEmpty()) {
        break;
      }
      path = Stream.concat(path.stream(), next.stream()).toList();
    }
    List<String> found = path;
    return new CommandName(
        found, commands.stream().filter(spec -> spec.path().equals(found)).findFirst());
  }

  /** Strict lines may shorten a word that stays the only one: cobra's rule. */
  private static Optional<String> child(String word, List<String> next, Mode mode) {
    if (next.contains(word)) {
      return Optional.of(word);
    }
    List<String> fitting = next.stream().filter(it -> it.startsWith(word)).toList();
    return switch (mode) {
      case OWN -> Optional.empty();
      case ETCDCTL ->
          fitting.size() == 1 && !word.isEmpty()
              ? Optional.of(fitting.getFirst())
              : Optional.empty();
    };
  }

  /** The words that go on with {@code path}, each once. */
  static List<String> nextWords(List<String> path, List<CommandSpec> commands) {
    int depth = path.size();
    return commands.stream()
        .filter(it -> it.isUnder(path) && it.path().size() > depth)
        .map(it -> it.path().get(depth))
        .distinct()
        .toList();
  }
}
