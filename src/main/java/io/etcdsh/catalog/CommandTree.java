package io.etcdsh.catalog;

import io.etcdsh.command.CommandType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of command names as a tree: {@code member} has the children {@code list} and so on.
 *
 * @param path the words that lead here; none for the root
 * @param type the command that these words name, if they name one
 * @param children by their word, in the order of the catalogue
 */
record CommandTree(
    List<String> path, Optional<CommandType> type, Map<String, CommandTree> children) {

  /** The tree of {@code types}. */
  static CommandTree of(List<CommandType> types) {
    return node(List.of(), types);
  }

  private static CommandTree node(List<String> path, List<CommandType> types) {
    Map<String, CommandTree> children = new LinkedHashMap<>();
    int depth = path.size();
    Optional<CommandType> here =
        types.stream().filter(type -> type.spec().path().equals(path)).findFirst();
    types.stream()
        .map(type -> type.spec().path())
        .filter(words -> words.size() > depth && words.subList(0, depth).equals(path))
        .map(words -> words.subList(0, depth + 1))
        .forEach(words -> children.computeIfAbsent(words.getLast(), w -> node(words, types)));
    return new CommandTree(path, here, children);
  }

  /** The child that {@code word} names exactly. */
  Optional<CommandTree> child(String word) {
    return Optional.ofNullable(children.get(word));
  }

  /** The only child whose word begins with {@code word}: cobra's rule, for strict lines. */
  Optional<CommandTree> childByPrefix(String word) {
    Optional<CommandTree> exact = child(word);
    if (exact.isPresent() || word.isEmpty()) {
      return exact;
    }
    List<CommandTree> found =
        children.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(word))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The name so far, for example {@code member}. */
  String name() {
    return String.join(" ", path);
  }
}
