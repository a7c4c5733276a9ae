package io.etcdsh.command;

import java.util.List;

/**
 * The declaration of a command, from which parsing, help and completion follow.
 *
 * @param path the words that name it, for example {@code member list}
 * @param group where help lists it
 * @param summary one line without a period
 * @param description what it does, a few sentences
 * @param arguments positional arguments in order
 * @param options its own options, besides the global ones
 * @param examples lines that work as they stand
 * @param knownToEtcdctl whether etcdctl has it, so that strict lines may name it
 */
public record CommandSpec(
    List<String> path,
    Group group,
    String summary,
    String description,
    List<ArgumentSpec> arguments,
    List<OptionSpec> options,
    List<String> examples,
    boolean knownToEtcdctl) {

  /** Copies the lists. */
  public CommandSpec {
    path = List.copyOf(path);
    arguments = List.copyOf(arguments);
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }

  /** The name as typed, for example {@code member list}. */
  public String name() {
    return String.join(" ", path);
  }

  /** A spec without arguments, options and examples, to be filled. */
  public static CommandSpec of(String name, Group group, String summary, String description) {
    return new CommandSpec(
        List.of(name.split(" ")),
        group,
        summary,
        description,
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /** The same with arguments. */
  public CommandSpec withArguments(ArgumentSpec... values) {
    return new CommandSpec(
        path, group, summary, description, List.of(values), options, examples, knownToEtcdctl);
  }

  /** The same with options. */
  public CommandSpec withOptions(OptionSpec... values) {
    return new CommandSpec(
        path, group, summary, description, arguments, List.of(values), examples, knownToEtcdctl);
  }

  /** The same with examples. */
  public CommandSpec withExamples(String... values) {
    return new CommandSpec(
        path, group, summary, description, arguments, options, List.of(values), knownToEtcdctl);
  }

  /** The same with those options only that etcdctl has. */
  public CommandSpec strictly() {
    List<OptionSpec> known = options.stream().filter(it -> !it.ours()).toList();
    return new CommandSpec(path, group, summary, description, arguments, known, examples, true);
  }

  /** The same, known to etcdctl as well. */
  public CommandSpec asEtcdctl() {
    return new CommandSpec(path, group, summary, description, arguments, options, examples, true);
  }
}
