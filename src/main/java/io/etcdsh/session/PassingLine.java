package io.etcdsh.session;

/**
 * A line on a terminal that the next one takes the place of ({@code ECMA-48}, CR and EL).
 * Thread-safe.
 */
public final class PassingLine {
  private static final String ERASE = "\r\033[K";

  private boolean shown;

  /** What to write so that {@code line} is shown; it must not break, or it could not be erased. */
  public synchronized String shown(String line, int columns) {
    shown = true;
    return ERASE + (line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1)));
  }

  /** What to write before anything else. */
  public synchronized String erased() {
    String text = shown ? ERASE : "";
    shown = false;
    return text;
  }
}
