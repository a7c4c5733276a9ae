package io.etcdsh.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages that we know, found by the first four bytes of their text. Texts of raft begin with
 * the member's own ID; those are found by what follows it. Immutable.
 */
final class Catalogue {
  /** All that we know. */
  static final Catalogue ALL =
      new Catalogue(
          Stream.of(
                  LifeTexts.ALL,
                  LeaderTexts.ALL,
                  PeerTexts.ALL,
                  LoadTexts.ALL,
                  DataTexts.ALL,
                  MemberTexts.ALL,
                  AccessTexts.ALL)
              .flatMap(List::stream)
              .toList());

  private static final int KEY = 4;
  private static final int BITS = 10;

  /** Spreads keys over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  private final Entry[][] table = new Entry[1 << BITS][];

  /**
   * An entry of the table.
   *
   * @param known the message
   * @param template its text, without the first word if that is left out
   * @param first the name of the word that is left out; absent if none is
   * @param led whether a word is left out
   */
  record Entry(Known known, Template template, Optional<String> first, boolean led) {
    Entry(Known known, Template template, Optional<String> first) {
      this(known, template, first, first.isPresent());
    }
  }

  Catalogue(List<Known> all) {
    all.forEach(this::add);
  }

  private void add(Known known) {
    String text = known.text();
    boolean led = text.startsWith("{");
    int blank = text.indexOf("} ");
    Template template = Template.of(led ? text.substring(blank + 2) : text);
    Entry entry =
        new Entry(known, template, led ? Optional.of(text.substring(1, blank)) : Optional.empty());
    byte[] head = template.head();
    if (head.length < KEY) {
      throw new IllegalArgumentException("begins with too little: " + text);
    }
    int slot = slot(head, 0);
    List<Entry> bucket = new ArrayList<>(table[slot] == null ? List.of() : List.of(table[slot]));
    bucket.add(entry);
    table[slot] = bucket.toArray(Entry[]::new);
  }

  /** The message of that text; null if we do not know it. Allocates nothing. */
  @Nullable Entry find(byte[] line, int from, int to) {
    Entry direct = find(line, from, to, false);
    if (direct != null) {
      return direct;
    }
    int rest = afterWord(line, from, to);
    return rest < 0 ? null : find(line, rest, to, true);
  }

  private @Nullable Entry find(byte[] line, int from, int to, boolean led) {
    if (to - from < KEY) {
      return null;
    }
    Entry[] bucket = table[slot(line, from)];
    if (bucket == null) {
      return null;
    }
    for (Entry entry : bucket) {
      if (entry.led() == led && entry.template().matches(line, from, to)) {
        return entry;
      }
    }
    return null;
  }

  /** Where the second word begins; -1 if the first is longer than IDs and names are. */
  static int afterWord(byte[] line, int from, int to) {
    int end = Math.min(to, from + 40);
    for (int at = from; at < end; at++) {
      if (line[at] == ' ') {
        return at + 1;
      }
    }
    return -1;
  }

  private static int slot(byte[] text, int at) {
    int key = (text[at] << 24) ^ (text[at + 1] << 16) ^ (text[at + 2] << 8) ^ text[at + 3];
    return (key * SPREAD) >>> (Integer.SIZE - BITS);
  }
}
