package io.etcdsh.logs;

/**
 * Something of a kind that a line tells.
 *
 * @param kind what it is about
 * @param peer the ID of the member that it is about; empty if it is about the log's own
 * @param from when it began, microseconds since 1970
 * @param to when it was told
 * @param worst nanoseconds that it took; 0 if that is not told
 * @param text the line's message
 * @param why its reason; empty if it gives none
 */
record Sighting(
    LogKind kind, String peer, long from, long to, long worst, String text, String why) {

  /** One of a moment. */
  static Sighting at(LogKind kind, long time, String text) {
    return new Sighting(kind, "", time, time, 0, text, "");
  }

  /** One of a line. */
  static Sighting of(LogKind kind, long time, String text, Detail detail) {
    return new Sighting(kind, detail.peer(), time, time, detail.took(), text, detail.why());
  }

  /** One that lasted, in microseconds. */
  static Sighting lasting(LogKind kind, long from, long to, String text) {
    return new Sighting(kind, "", from, to, (to - from) * 1000, text, "");
  }
}
