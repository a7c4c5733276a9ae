package io.etcdsh.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A line that is run again and again.
 *
 * @param every from the end of a run to the next one
 * @param until when to end; absent for never
 * @param times how many runs at most; absent for any number
 * @param words the line
 */
public record Repetition(
    Duration every, Optional<Until> until, Optional<Long> times, List<String> words) {
  /** Copies the list. */
  public Repetition {
    words = List.copyOf(words);
  }
}
