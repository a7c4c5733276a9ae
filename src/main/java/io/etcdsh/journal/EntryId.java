package io.etcdsh.journal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a user calls an entry of the journal, for example {@code 20261122-231501-k7q}: local time to
 * the second and three characters of chance, without the pairs that look alike.
 *
 * @param text as it is typed
 */
public record EntryId(String text) implements Comparable<EntryId> {
  /** The characters of chance, in the order of ASCII so that text sorts as numbers do. */
  static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

  private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{6}-[" + ALPHABET + "]{3}");

  /** The ID that {@code text} is, if it has the form of one. */
  public static Optional<EntryId> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new EntryId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(EntryId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
