package io.etcdsh.logs;

import java.util.Map;

/**
 * What a known message tells beside its text. Each part is empty if it is not told.
 *
 * @param peer the ID of another member, in hexadecimal
 * @param took nanoseconds that something took, or was late by
 * @param why the error, or the alarm
 * @param self the member's own ID, in hexadecimal
 * @param name the member's name
 * @param version of the server
 */
record Detail(String peer, long took, String why, String self, String name, String version) {
  /** Nothing is told. */
  static final Detail NONE = new Detail("", 0, "", "", "", "");

  /** An error of TLS names a certificate and its dates in about 200 characters. */
  private static final int LONGEST = 300;

  /** How long the names of fields are that are read, a bit each, so that few others are decoded. */
  private static final long LENGTHS =
      bits(
          "to",
          "from",
          "took",
          "name",
          "error",
          "alarm",
          "peer-id",
          "etcd-version",
          "clock-drift",
          "remote-peer-id",
          "local-member-id",
          "remote-member-id",
          "exceeded-duration",
          "remote-peer-id-from",
          "local-server-version",
          "removed-remote-peer-id");

  private static long bits(String... names) {
    long bits = 0;
    for (String name : names) {
      bits |= 1L << name.length();
    }
    return bits;
  }

  static Detail ofObject(JsonScan scan, byte[] object, int from, int to) {
    scan.begin(object, from, to);
    Collected found = new Collected();
    while (scan.next()) {
      found.take(scan);
    }
    return found.detail();
  }

  static Detail ofText(String text, Catalogue.Entry entry) {
    boolean led = entry.first().isPresent();
    int blank = text.indexOf(' ');
    Map<String, String> values = entry.template().values(led ? text.substring(blank + 1) : text);
    Collected found = new Collected();
    values.forEach(found::take);
    entry.first().ifPresent(name -> found.take(name, text.substring(0, blank)));
    return found.detail();
  }

  /** Fields as they come in; the first that tells of a peer, a time or a reason counts. */
  private static final class Collected {
    private String peer = "";
    private long took;
    private String why = "";
    private String self = "";
    private String name = "";
    private String version = "";

    void take(JsonScan scan) {
      int length = scan.keyLength();
      if (length >= Long.SIZE || (LENGTHS & (1L << length)) == 0) {
        return;
      }
      String key = scan.key();
      switch (key) {
        case "remote-peer-id",
            "peer-id",
            "remote-member-id",
            "remote-peer-id-from",
            "from",
            "to",
            "removed-remote-peer-id" ->
            take("peer", scan.value(LONGEST));
        case "took", "exceeded-duration", "clock-drift" -> take("took", scan.value(LONGEST));
        case "error", "alarm" -> take("why", scan.value(LONGEST));
        case "local-member-id" -> take("self", scan.value(LONGEST));
        case "etcd-version", "local-server-version" -> take("version", scan.value(LONGEST));
        case "name" -> take("name", scan.value(LONGEST));
        default -> {
          // tells nothing that we use
        }
      }
    }

    void take(String place, String value) {
      switch (place) {
        case "peer" -> peer = peer.isEmpty() ? value : peer;
        case "took" -> took = took == 0 ? GoTime.nanos(value) : took;
        case "why" -> why = why.isEmpty() ? value : why;
        case "self" -> self = value;
        case "name" -> name = value;
        case "version" -> version = value;
        default -> {
          // a place without a name
        }
      }
    }

    Detail detail() {
      return new Detail(peer, took, why, self, name, version);
    }
  }
}
