package io.etcdsh.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped word might have meant. Only suggests; nothing is ever run for it. */
public final class Suggestion {
  /** Typing errors that a suggestion forgives; cobra's distance, too. */
  private static final int FORGIVEN = 2;

  private Suggestion() {}

  /** The words of {@code known} that are near to {@code typed}, the nearest first, at most 3. */
  public static List<String> near(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> fits(wanted, word.toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparingInt(word -> distance(wanted, word)))
        .limit(3)
        .toList();
  }

  private static boolean fits(String wanted, String word) {
    if (wanted.isEmpty()) {
      return false;
    }
    int allowed = Math.min(FORGIVEN, Math.max(1, wanted.length() / 2));
    return word.startsWith(wanted) || distance(wanted, word) <= allowed;
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
