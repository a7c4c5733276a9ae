package io.etcdsh.command;

import java.util.List;

/**
 * A positional argument.
 *
 * @param name as help shows it, in upper case
 * @param summary one line
 * @param count how often it may stand
 * @param names what it names
 * @param choices the words that it can be, for completion; empty if any may come. What is none of
 *     them is the reader's to refuse
 */
public record ArgumentSpec(
    String name, String summary, Count count, ValueKind names, List<String> choices) {

  /** Copies the list. */
  public ArgumentSpec {
    choices = List.copyOf(choices);
  }

  /** An argument of which nothing can be offered. */
  public ArgumentSpec(String name, String summary, Count count) {
    this(name, summary, count, ValueKind.FREE);
  }

  /** An argument that names something. */
  public ArgumentSpec(String name, String summary, Count count, ValueKind names) {
    this(name, summary, count, names, List.of());
  }

  /** The same that names something. */
  public ArgumentSpec naming(ValueKind kind) {
    return new ArgumentSpec(name, summary, count, kind, choices);
  }

  /** The same with a closed set of words. */
  public ArgumentSpec withChoices(List<String> words) {
    return new ArgumentSpec(name, summary, count, names, words);
  }

  /** As a line of usage shows it: {@code [NAME...]}. */
  public String usage() {
    return switch (count) {
      case ONE -> name;
      case OPTIONAL -> "[" + name + "]";
      case ANY -> "[" + name + "...]";
      case SOME, REST -> name + "...";
    };
  }

  /** How often an argument may stand. */
  public enum Count {
    /** Exactly once. */
    ONE,
    /** Once or not at all. */
    OPTIONAL,
    /** Any number of times, also none; only for the last argument. */
    ANY,
    /** At least once; only for the last argument. */
    SOME,
    /**
     * All that is left of the line, options included, and at least one word; only for the last
     * argument.
     */
    REST
  }
}
