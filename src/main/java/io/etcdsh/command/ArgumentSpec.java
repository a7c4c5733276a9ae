package io.etcdsh.command;

/**
 * A positional argument.
 *
 * @param name as help shows it, in upper case
 * @param summary one line
 * @param count how often it may stand
 * @param names what it names
 */
public record ArgumentSpec(String name, String summary, Count count, ValueKind names) {

  /** An argument of which nothing can be offered. */
  public ArgumentSpec(String name, String summary, Count count) {
    this(name, summary, count, ValueKind.FREE);
  }

  /** The same that names something. */
  public ArgumentSpec naming(ValueKind kind) {
    return new ArgumentSpec(name, summary, count, kind);
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
