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
 * @param examples lines that work as they stand, on a cluster with such members and keys
 * @param knownToEtcdctl whether etcdctl has it, so that strict lines may name it
 * @param etcdctl the line of etcdctl that does the same, or how it is done there; empty if nothing
 *     of etcdctl does
 * @param changes what it changes, a sentence; empty if its {@link CommandKind} says it all
 * @param judges whether it ends with {@link io.etcdsh.problem.ExitStatus#FINDINGS} if it finds any
 */
public record CommandSpec(
    List<String> path,
    Group group,
    String summary,
    String description,
    List<ArgumentSpec> arguments,
    List<OptionSpec> options,
    List<String> examples,
    boolean knownToEtcdctl,
    String etcdctl,
    String changes,
    boolean judges) {

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

  /** Whether its name begins with these words, or is them. */
  public boolean isUnder(List<String> words) {
    return path.size() >= words.size() && path.subList(0, words.size()).equals(words);
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
        false,
        "",
        "",
        false);
  }

  /** The same with arguments. */
  public CommandSpec withArguments(ArgumentSpec... values) {
    return with(List.of(values), options, examples, knownToEtcdctl);
  }

  /** The same with options. */
  public CommandSpec withOptions(OptionSpec... values) {
    return with(arguments, List.of(values), examples, knownToEtcdctl);
  }

  /** The same with examples. */
  public CommandSpec withExamples(String... values) {
    return with(arguments, options, List.of(values), knownToEtcdctl);
  }

  /** The same with those options only that etcdctl has. */
  public CommandSpec strictly() {
    return with(arguments, options.stream().filter(it -> !it.ours()).toList(), examples, true);
  }

  /** The same, known to etcdctl as well. */
  public CommandSpec asEtcdctl() {
    CommandSpec known = with(arguments, options, examples, true);
    return etcdctl.isEmpty() ? known.likeEtcdctl("etcdctl " + name()) : known;
  }

  private CommandSpec with(
      List<ArgumentSpec> newArguments,
      List<OptionSpec> newOptions,
      List<String> newExamples,
      boolean known) {
    return new CommandSpec(
        path,
        group,
        summary,
        description,
        newArguments,
        newOptions,
        newExamples,
        known,
        etcdctl,
        changes,
        judges);
  }

  /** The same that etcdctl does in this way, though it may not have the command. */
  public CommandSpec likeEtcdctl(String line) {
    return with(line, changes, judges);
  }

  /** The same that changes something else than others of its kind. */
  public CommandSpec changing(String what) {
    return with(etcdctl, what, judges);
  }

  /** The same whose exit code tells whether it found something wrong. */
  public CommandSpec judging() {
    return with(etcdctl, changes, true);
  }

  private CommandSpec with(String newEtcdctl, String newChanges, boolean newJudges) {
    return new CommandSpec(
        path,
        group,
        summary,
        description,
        arguments,
        options,
        examples,
        knownToEtcdctl,
        newEtcdctl,
        newChanges,
        newJudges);
  }
}
