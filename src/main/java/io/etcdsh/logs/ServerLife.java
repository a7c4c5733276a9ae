package io.etcdsh.logs;

/**
 * Where the life of a server's process stands. While it starts, it repeats old errors and cannot
 * reach peers that are not yet there; while it ends, its streams break. Not thread-safe.
 */
final class ServerLife {
  /** Peers that are started with it are there by then; slow requests have warmed up. */
  private static final long SETTLING = 5 * Stamp.SECOND;

  /** What a defragmentation slows down is told within this after it. */
  private static final long DEFRAG = 2 * Stamp.SECOND;

  private State state = State.UNKNOWN;
  private long began = Stamp.NONE;
  private long readyAt = Stamp.NONE;
  private long defragAt = Stamp.NONE;

  private enum State {
    UNKNOWN,
    INTRODUCED,
    STARTING,
    SERVING,
    STOPPING,
    ENDED
  }

  /** What was before a beginning. */
  enum Before {
    /** The same process, which goes on to introduce itself. */
    SAME,
    /** Nothing, or an end. */
    NOTHING,
    /** A process that never told its end. */
    CUT_OFF
  }

  /**
   * A line that comes at the beginning of a process.
   *
   * @param named whether the process tells what it is, which it does once, and not just before that
   * @param written whether there were lines before
   */
  Before begin(boolean named, boolean written, long time) {
    State was = state;
    if (was == State.INTRODUCED) {
      state = named ? State.STARTING : was;
      return Before.SAME;
    }
    state = named ? State.STARTING : State.INTRODUCED;
    began = time;
    readyAt = Stamp.NONE;
    return switch (was) {
      case STOPPING, ENDED -> Before.NOTHING;
      case UNKNOWN -> written ? Before.CUT_OFF : Before.NOTHING;
      case INTRODUCED, STARTING, SERVING -> Before.CUT_OFF;
    };
  }

  void ready(long time) {
    state = State.SERVING;
    readyAt = time;
  }

  /** An orderly end begins; whether that is news. */
  boolean stop() {
    boolean news = state != State.STOPPING && state != State.ENDED;
    state = news ? State.STOPPING : state;
    return news;
  }

  void end() {
    state = State.ENDED;
  }

  boolean ended() {
    return state == State.ENDED;
  }

  void defrag(long time) {
    defragAt = time;
  }

  /** Whether the life of the process is reason enough for what is seen, so that it is harmless. */
  boolean explains(Sighting sighting) {
    long time = sighting.to();
    return switch (state) {
      case STOPPING, ENDED -> true;
      case INTRODUCED, STARTING -> sighting.kind().isEchoAtStart() && !outlasts(sighting, time);
      case SERVING, UNKNOWN ->
          (readyAt != Stamp.NONE && time - readyAt < SETTLING && isUnsettled(sighting.kind()))
              || (defragAt != Stamp.NONE
                  && time - defragAt < DEFRAG
                  && isUnsettled(sighting.kind()));
    };
  }

  /** A peer that is still away when the others have settled is worth a word. */
  private boolean outlasts(Sighting sighting, long time) {
    boolean ofPeer = sighting.kind() == LogKind.PEER_DOWN || sighting.kind() == LogKind.PEER_SILENT;
    return ofPeer && time - began >= SETTLING;
  }

  private static boolean isUnsettled(LogKind kind) {
    return switch (kind) {
      case SLOW_APPLY, HEARTBEAT, OTHER -> true;
      default -> false;
    };
  }
}
