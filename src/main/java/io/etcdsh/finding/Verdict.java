package io.etcdsh.finding;

import java.util.List;

/** What a check comes to. */
public sealed interface Verdict {

  /** It looked, and all is well. */
  record Fine() implements Verdict {}

  /**
   * It could not look. Never the same as fine.
   *
   * @param why a sentence
   */
  record NoData(String why) implements Verdict {}

  /**
   * It found something.
   *
   * @param findings at least one
   */
  record Found(List<Finding> findings) implements Verdict {
    /** Copies the list. */
    public Found {
      findings = List.copyOf(findings);
    }
  }

  /** Fine if there are no findings. */
  static Verdict of(List<Finding> findings) {
    return findings.isEmpty() ? new Fine() : new Found(findings);
  }

  /** What was found; empty for the others. */
  default List<Finding> found() {
    return this instanceof Found found ? found.findings() : List.of();
  }
}
