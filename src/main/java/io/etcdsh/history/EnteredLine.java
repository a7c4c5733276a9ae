package io.etcdsh.history;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A line that somebody entered.
 *
 * @param id of the record; unique among the lines of its shell
 * @param time when it was entered, with the offset of the clock on the wall
 * @param seat where it was typed
 * @param place what it was aimed at
 * @param text without secrets
 * @param end how it ended; absent while it runs, and for ever if its shell died before
 */
public record EnteredLine(
    String id, OffsetDateTime time, Seat seat, Place place, String text, Optional<LineEnd> end) {

  /** The same after its end. */
  public EnteredLine ended(LineEnd how) {
    return new EnteredLine(id, time, seat, place, text, Optional.of(how));
  }

  /** Whether it ended with anything but 0. */
  public boolean failed() {
    return end.filter(it -> it.exit() != 0).isPresent();
  }

  /** Whether it is still being run on the machine of {@code here}; of others nobody knows. */
  public boolean running(Seat here) {
    return end.isEmpty() && seat.host().equals(here.host()) && seat.shell().runs();
  }
}
