package io.etcdsh.line;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a word might have meant: the nearest of the known words by edits, where exchanging two
 * neighbours counts as one (restricted Damerau–Levenshtein distance).
 */
public final class Similar {
  /** More than three suggestions are no help. */
  private static final int MOST = 3;

  private Similar() {}

  /** The nearest known word, if one is near: at most a third of the letters differ, or one does. */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> near(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Those of the known words that are near or that begin with {@code word}, the nearest first. */
  public static List<String> allTo(String word, Collection<String> known) {
    return known.stream()
        .filter(
            candidate -> !word.isEmpty() && (candidate.startsWith(word) || near(word, candidate)))
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean near(String word, String candidate) {
    return distance(word, candidate) <= Math.max(1, candidate.length() / 3);
  }

  /** A sentence for a hint, {@code Did you mean 'x'?}, if a known word is near. */
  public static Optional<String> question(String word, Collection<String> known) {
    return to(word, known).map("Did you mean '%s'?"::formatted);
  }

  private static int distance(String left, String right) {
    int[] before = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    Arrays.setAll(last, index -> index);
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (exchanged(left, i, right, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[right.length()];
  }

  private static boolean exchanged(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
