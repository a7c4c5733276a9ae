package io.etcdsh.command;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command, or a global one.
 *
 * @param name long name without dashes
 * @param letter one-letter name, if it has one
 * @param kind what its value is
 * @param valueName how help calls the value; empty for a flag
 * @param summary one line
 * @param choices the values that are allowed; empty if any is
 * @param ignoreCase whether {@code choices} are compared without regard to case
 * @param names what its value names
 * @param ours whether etcdctl does not know it, though it knows the command
 */
public record OptionSpec(
    String name,
    Optional<Character> letter,
    OptionKind kind,
    String valueName,
    String summary,
    List<String> choices,
    boolean ignoreCase,
    ValueKind names,
    boolean ours) {

  /** Copies the list. */
  public OptionSpec {
    choices = List.copyOf(choices);
  }

  /** A flag. */
  public static OptionSpec flag(String name, String summary) {
    return new OptionSpec(
        name,
        Optional.empty(),
        OptionKind.FLAG,
        "",
        summary,
        List.of(),
        false,
        ValueKind.FREE,
        false);
  }

  /** An option with a value. */
  public static OptionSpec of(String name, OptionKind kind, String valueName, String summary) {
    return new OptionSpec(
        name, Optional.empty(), kind, valueName, summary, List.of(), false, ValueKind.FREE, false);
  }

  /** The same with a one-letter name. */
  public OptionSpec withLetter(char value) {
    return new OptionSpec(
        name, Optional.of(value), kind, valueName, summary, choices, ignoreCase, names, ours);
  }

  /** The same with a closed set of values. */
  public OptionSpec withChoices(List<String> values) {
    return new OptionSpec(name, letter, kind, valueName, summary, values, ignoreCase, names, ours);
  }

  /** The same with a closed set of values in any case. */
  public OptionSpec withChoicesInAnyCase(List<String> values) {
    return new OptionSpec(name, letter, kind, valueName, summary, values, true, names, ours);
  }

  /** The same whose value names something. */
  public OptionSpec naming(ValueKind value) {
    return new OptionSpec(name, letter, kind, valueName, summary, choices, ignoreCase, value, ours);
  }

  /** The same, unknown to strict lines. */
  public OptionSpec ofOurs() {
    return new OptionSpec(name, letter, kind, valueName, summary, choices, ignoreCase, names, true);
  }
}
