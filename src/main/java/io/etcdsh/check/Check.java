package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Looks for one kind of trouble. Pure and thread-safe. */
public interface Check {

  /**
   * Its name, in small letters with hyphens; findings carry it, and the docs have it as a heading.
   */
  String name();

  /** What it is about. */
  Topic topic();

  /** The question that it answers, a sentence that ends in a question mark. */
  String question();

  /** What it finds. */
  Verdict on(Observation seen);
}
