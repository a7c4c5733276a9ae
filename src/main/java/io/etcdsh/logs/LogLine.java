package io.etcdsh.logs;

import java.nio.charset.StandardCharsets;

/**
 * One line at a time, taken apart just as far as its level, its time and its message: objects of
 * zap, the two shapes of 3.4's text, both also behind the prefix of a container's log or inside an
 * entry of journald. Used again for each line, so that reading allocates nothing; not thread-safe.
 */
final class LogLine {
  private static final byte[] RAFT = ascii("raft20");
  private static final byte[] STDOUT = ascii(" stdout ");
  private static final byte[] STDERR = ascii(" stderr ");

  /** What level a line has that tells none. */
  private static final byte NO_LEVEL = '?';

  private static final int LONGEST_STAMP = 40;

  private final JsonLine json = new JsonLine();
  private final JsonScan details = new JsonScan(new Words());

  private byte[] bytes = new byte[0];
  private int to;
  private int textFrom;
  private int textTo;
  private byte level = NO_LEVEL;
  private long time = Stamp.NONE;
  private boolean object;
  private boolean continued;
  private boolean continues;

  /** Begins with lines of which the first may go on with one that came before. */
  LogLine(boolean continued) {
    this.continued = continued;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes a line apart; whether it is one of etcd's. */
  boolean read(byte[] line, int start, int end) {
    bytes = line;
    to = end;
    object = false;
    continues = false;
    int from = afterPrefix(line, start, end);
    boolean known = !continues && from < end && (line[from] == '{' ? json(from) : plain(from));
    if (known) {
      skipPackage();
    }
    return known;
  }

  /** Behind {@code 2026-11-22T15:16:39.177335Z stderr F } of a container's log. */
  private int afterPrefix(byte[] line, int from, int end) {
    int mark = mark(line, from, end);
    if (mark < 0) {
      return from;
    }
    continues = continued;
    continued = line[mark] == 'P';
    return mark + 2;
  }

  /** Where a container's log marks lines as parts or as whole; -1 if this is no line of it. */
  private static int mark(byte[] line, int from, int end) {
    int blank = from + 20;
    if (blank >= end || line[from] == '{' || line[from + 10] != 'T') {
      return -1;
    }
    while (blank < end && blank < from + LONGEST_STAMP && line[blank] != ' ') {
      blank++;
    }
    boolean prefixed =
        Template.startsWith(line, blank, end, STDERR)
            || Template.startsWith(line, blank, end, STDOUT);
    return prefixed && blank + STDERR.length + 2 <= end ? blank + STDERR.length : -1;
  }

  /** Whether the next line of a container's log goes on with this one. */
  static boolean isPart(byte[] line, int from, int end) {
    int mark = mark(line, from, end);
    return mark >= 0 && line[mark] == 'P';
  }

  private boolean json(int from) {
    object = true;
    if (!json.read(bytes, from, to)) {
      return false;
    }
    bytes = json.bytes();
    to = json.to();
    if (!json.isObject()) {
      object = false;
      return plain(json.from());
    }
    level = lower(bytes[json.level()]);
    time = json.time();
    textFrom = json.textFrom();
    textTo = json.textTo();
    return true;
  }

  private boolean plain(int from) {
    return Template.startsWith(bytes, from, to, RAFT) ? raft(from) : capnslog(from);
  }

  /** {@code raft2026/11/22 15:18:00 INFO: text}. */
  private boolean raft(int from) {
    int at = from + 24;
    time = at < to ? Stamp.read(bytes, from + 4, from + 23) : Stamp.NONE;
    int colon = Catalogue.afterWord(bytes, at, to);
    if (time == Stamp.NONE || colon < 0 || bytes[colon - 2] != ':') {
      return false;
    }
    level = bytes[at] == 'P' ? (byte) 'f' : lower(bytes[at]);
    textFrom = colon;
    textTo = to;
    return true;
  }

  /** {@code 2026-11-22 15:16:39.177335 W | rafthttp: text}. */
  private boolean capnslog(int from) {
    int at = from + 26;
    boolean shaped =
        at + 5 < to
            && bytes[from + 10] == ' '
            && bytes[at] == ' '
            && bytes[at + 3] == '|'
            && bytes[at + 4] == ' ';
    time = shaped ? Stamp.read(bytes, from, at) : Stamp.NONE;
    if (time == Stamp.NONE) {
      return false;
    }
    // C is critical, after which the process ends; N is notice.
    level = bytes[at + 1] == 'C' ? (byte) 'f' : lower(bytes[at + 1]);
    int text = Catalogue.afterWord(bytes, at + 5, to);
    textFrom = text < 0 || bytes[text - 2] != ':' ? at + 5 : text;
    textTo = to;
    return true;
  }

  /** {@code raft.node: } and, for what has no form in zap, {@code etcdserver/api/etcdhttp: }. */
  private void skipPackage() {
    int next = Catalogue.afterWord(bytes, textFrom, textTo);
    if (next < 2 || bytes[next - 2] != ':') {
      return;
    }
    for (int at = textFrom; at < next - 2; at++) {
      if (bytes[at] == '.' || (bytes[at] == '/' && at > textFrom)) {
        textFrom = next;
        return;
      }
    }
  }

  private static byte lower(byte letter) {
    return (byte) (letter | 0x20);
  }

  byte[] bytes() {
    return bytes;
  }

  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }

  /** Microseconds since 1970. */
  long time() {
    return time;
  }

  /** Whether the process ends with it: fatal, panic, critical. */
  boolean ends() {
    return level == 'f' || level == 'p';
  }

  /** Whether it is an error. */
  boolean isError() {
    return level == 'e';
  }

  /** Whether it is a part of a line whose beginning came before. */
  boolean isContinuation() {
    return continues;
  }

  /** What it tells beside its text, once it is known. */
  Detail detail(Catalogue.Entry entry) {
    return object ? Detail.ofObject(details, bytes, textTo + 1, to) : Detail.ofText(text(), entry);
  }

  /** Its message. */
  String text() {
    return new String(bytes, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
  }
}
