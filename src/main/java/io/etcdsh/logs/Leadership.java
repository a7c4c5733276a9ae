package io.etcdsh.logs;

import java.util.Optional;

/** Since when a member knows no leader. Not thread-safe. */
final class Leadership {
  /**
   * An election that takes longer is none: with the default of 1 s for {@code --election-timeout} a
   * member asks for votes after 1 to 2 s, and mostly gets them at once.
   */
  private static final long ELECTION = 5 * Stamp.SECOND;

  private long since = Stamp.NONE;
  private boolean known;
  private String text = "";

  /** The leader is lost, or has given up. */
  void lost(long time, String line) {
    known = false;
    if (since == Stamp.NONE) {
      since = time;
      text = line;
    }
  }

  /** The member wants to be elected; while it knows a leader that is told apart. */
  void campaign(long time, String line) {
    if (!known) {
      lost(time, line);
    }
  }

  /** There is a leader; gives the time without one, if it was long. */
  Optional<Sighting> found(long time) {
    Optional<Sighting> gone = end(time);
    known = true;
    return gone;
  }

  /** The process or the log ends; gives the time without a leader, if it was long. */
  Optional<Sighting> end(long time) {
    boolean tooLong = since != Stamp.NONE && time - since >= ELECTION;
    Optional<Sighting> gone =
        tooLong
            ? Optional.of(Sighting.lasting(LogKind.NO_LEADER, since, time, text))
            : Optional.empty();
    since = Stamp.NONE;
    known = false;
    return gone;
  }
}
