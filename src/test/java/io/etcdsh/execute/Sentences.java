package io.etcdsh.execute;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the sentences that it is told, where nothing is waited for.
 *
 * @param told in their order
 */
public record Sentences(List<String> told) implements Progress {

  /** None yet. */
  public Sentences() {
    this(new ArrayList<>());
  }

  @Override
  public void told(String sentence) {
    told.add(sentence);
  }

  @Override
  public void passing(String line) {
    throw new AssertionError("nothing is waited for");
  }
}
