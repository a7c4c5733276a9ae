package io.etcdsh.logs;

import java.nio.charset.StandardCharsets;

/**
 * The front of a JSON object in a log: where its level, its time and its message are. Or an entry
 * of journald or of Docker, whose {@code MESSAGE} or {@code log} is taken out and read as a line of
 * its own. Used again for each line.
 */
final class JsonLine {
  private static final byte[] LEVEL = "level".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TS = "ts".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MSG = "msg".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MESSAGE = "MESSAGE".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LOG = "log".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] LEVEL_FRONT = "{\"level\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TS_FRONT = "\",\"ts\":\"".getBytes(StandardCharsets.US_ASCII);

  /** A line with a level, a time and an empty message is longer. */
  private static final int SHORTEST = 50;

  private final JsonScan scan = new JsonScan(new Words());
  private final StampCache stamps = new StampCache();
  private byte[] inner = new byte[0];
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private int level;
  private long time;
  private int textFrom;
  private int textTo;
  private boolean object;

  /** Whether there is a line in it. */
  boolean read(byte[] line, int start, int end) {
    bytes = line;
    from = start;
    to = end;
    object = true;
    return usual() || walk(true);
  }

  /**
   * The order in which zap writes: level, time, perhaps logger, caller, message. Nearly every line
   * is so, and is read without a look at its names.
   */
  private boolean usual() {
    int word = from + LEVEL_FRONT.length;
    if (to - from < SHORTEST || !Template.startsWith(bytes, from, to, LEVEL_FRONT)) {
      return false;
    }
    level = word;
    int quote = word + 4;
    while (quote < word + 6 && bytes[quote] != '"') {
      quote++;
    }
    int stamp = quote + TS_FRONT.length;
    if (!Template.startsWith(bytes, quote, to, TS_FRONT)) {
      return false;
    }
    int end = quote(stamp);
    time = stamps.read(bytes, stamp, end);
    scan.begin(bytes, end + 1, to);
    return time != Stamp.NONE && message();
  }

  /** Up to two members are before the message: logger and caller. */
  private boolean message() {
    for (int i = 0; i < 3 && scan.next(); i++) {
      if (scan.isKey(MSG)) {
        textFrom = scan.valueFrom();
        textTo = scan.valueTo();
        return scan.isString();
      }
    }
    return false;
  }

  private int quote(int start) {
    int at = start;
    while (at < to && bytes[at] != '"') {
      at++;
    }
    return at;
  }

  private boolean walk(boolean mayWrap) {
    level = -1;
    time = Stamp.NONE;
    scan.begin(bytes, from, to);
    while (scan.next()) {
      if (scan.isKey(MSG)) {
        textFrom = scan.valueFrom();
        textTo = scan.valueTo();
        return level >= 0 && time != Stamp.NONE && scan.isString();
      }
      if (scan.isKey(LEVEL)) {
        level = scan.valueFrom();
      } else if (scan.isKey(TS)) {
        time = Stamp.read(bytes, scan.valueFrom(), scan.valueTo());
      } else if (mayWrap && scan.isString() && (scan.isKey(MESSAGE) || scan.isKey(LOG))) {
        return unwrap();
      }
    }
    return false;
  }

  private boolean unwrap() {
    int length = scan.valueTo() - scan.valueFrom();
    if (inner.length < length) {
      inner = new byte[Math.max(length, 4096)];
    }
    to = JsonScan.unescape(bytes, scan.valueFrom(), scan.valueTo(), inner);
    from = 0;
    bytes = inner;
    object = to > 0 && inner[0] == '{';
    return to > 0 && (!object || usual() || walk(false));
  }

  /** Whether it is an object of zap; if not, {@link #bytes} hold a line of text. */
  boolean isObject() {
    return object;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where the level's word begins. */
  int level() {
    return level;
  }

  long time() {
    return time;
  }

  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }
}
