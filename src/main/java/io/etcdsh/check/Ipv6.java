package io.etcdsh.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses of IPv6, which may be written in many ways. */
final class Ipv6 {
  private static final int GROUPS = 8;

  private Ipv6() {}

  /** All groups without leading zeros; the text itself if it is no address (RFC 4291, 2.2). */
  static String normal(String text) {
    List<String> halves = List.of(text.split("::", -1));
    List<String> front = groups(halves.getFirst());
    List<String> back = halves.size() > 1 ? groups(halves.get(1)) : List.of();
    List<String> all = new ArrayList<>(front);
    for (int i = front.size() + back.size(); halves.size() > 1 && i < GROUPS; i++) {
      all.add("0");
    }
    all.addAll(back);
    return String.join(":", all).toLowerCase(Locale.ROOT);
  }

  private static List<String> groups(String half) {
    return half.isEmpty()
        ? List.of()
        : Stream.of(half.split(":", -1)).map(it -> it.replaceFirst("^0+(?=.)", "")).toList();
  }
}
