package io.etcdsh.execute;

import java.util.Locale;

/**
 * How far a member has caught up, as one line.
 *
 * @param label what it is called
 * @param applied the last entry that it has applied
 * @param gap how many entries it is behind
 * @param rate entries that it applies in a second; 0 if not known
 */
record SyncBar(String label, long applied, long gap, double rate) {
  private static final int WIDTH = 20;

  String text() {
    long whole = Math.max(1, applied + gap);
    int done = (int) (WIDTH * applied / whole);
    String bar = "#".repeat(done) + "-".repeat(WIDTH - done);
    return "%s [%s] %d %%, %d entries behind%s"
        .formatted(label, bar, 100 * applied / whole, gap, pace());
  }

  private String pace() {
    return gap == 0 || rate < 1
        ? ""
        : String.format(Locale.ROOT, ", %.0f/s, about %.0f s left", rate, Math.ceil(gap / rate));
  }
}
