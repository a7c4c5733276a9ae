package io.etcdsh.catalog;

import io.etcdsh.command.CommandKind;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.line.Similar;
import io.etcdsh.line.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The list of all commands. Immutable. */
public final class Catalog {
  private final List<CommandType> types;
  private final CommandTree own;
  private final CommandTree strict;

  /** A catalogue of {@code types}, in the order in which help shows them. */
  public Catalog(List<CommandType> types) {
    this.types = List.copyOf(types);
    this.own = CommandTree.of(this.types);
    this.strict =
        CommandTree.of(this.types.stream().filter(type -> type.spec().knownToEtcdctl()).toList());
  }

  /** The declarations. */
  public List<CommandSpec> specs() {
    return types.stream().map(CommandType::spec).toList();
  }

  /**
   * What kind of command a declaration makes, as its first example shows. Absent if it has no
   * example that can be read, which a test forbids.
   */
  public Optional<CommandKind> kindOf(CommandSpec spec) {
    CommandParser parser = new CommandParser(this, List.of());
    return spec.examples().stream()
        .limit(1)
        .flatMap(example -> Words.values(example).toOptional().stream())
        .map(parser::parse)
        .flatMap(line -> line instanceof ParsedLine.Ready ready ? Stream.of(ready) : Stream.of())
        .map(ready -> CommandKind.of(ready.command()))
        .findFirst();
  }

  /** Whether a line that begins with {@code word} is one of ours or of etcdctl. */
  public boolean isCommandWord(String word) {
    return own.child(word).isPresent() || EtcdctlCommands.has(word) || word.equals("etcdctl");
  }

  CommandTree tree(Mode mode) {
    return mode == Mode.OWN ? own : strict;
  }

  /** Names that contain {@code word} as one of their words, or nearly so. */
  List<String> namesWith(String word) {
    return types.stream()
        .map(type -> type.spec().path())
        .filter(path -> !Similar.allTo(word, path).isEmpty())
        .map(path -> String.join(" ", path))
        .limit(3)
        .toList();
  }

  boolean declares(List<OptionSpec> globals, String name) {
    return anyWithValue(globals, option -> option.name().equals(name));
  }

  boolean declares(List<OptionSpec> globals, char letter) {
    return anyWithValue(globals, option -> option.letter().filter(l -> l == letter).isPresent());
  }

  private boolean anyWithValue(List<OptionSpec> globals, Predicate<OptionSpec> wanted) {
    return Stream.concat(
            globals.stream(), types.stream().flatMap(type -> type.spec().options().stream()))
        .anyMatch(option -> wanted.test(option) && CommandParser.hasValue(option));
  }
}
