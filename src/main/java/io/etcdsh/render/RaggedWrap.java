package io.etcdsh.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a text at its blanks so that the sum of the squares of what is left over at the ends of
 * the lines is smallest; the last line costs nothing. The rule of tablewriter 0.0.5, {@code
 * wrap.go}: a line that does not fit costs {@value #TOO_LONG} more, and the limit grows to the
 * widest word.
 */
final class RaggedWrap {
  private static final long TOO_LONG = 100_000;
  private final int[] ends;
  private final int limit;
  private final int[] next;

  private RaggedWrap(List<String> words, int limit) {
    this.ends = new int[words.size() + 1];
    this.next = new int[words.size()];
    int widest = 0;
    for (int i = 0; i < words.size(); i++) {
      int width = TextWidth.of(words.get(i));
      ends[i + 1] = ends[i] + width + 1;
      widest = Math.max(widest, width);
    }
    this.limit = Math.max(limit, widest);
    solve();
  }

  /** The lines of {@code text}, at least one. */
  static List<String> lines(String text, int limit) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    RaggedWrap wrap = new RaggedWrap(words, limit);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i = wrap.next[i]) {
      lines.add(String.join(" ", words.subList(i, wrap.next[i])));
    }
    return lines;
  }

  /** Columns of the words from {@code from} up to but without {@code to}, on one line. */
  private int length(int from, int to) {
    return ends[to] - ends[from] - 1;
  }

  private void solve() {
    int count = next.length;
    long[] cost = new long[count + 1];
    for (int i = count - 1; i >= 0; i--) {
      if (length(i, count) <= limit) {
        next[i] = count;
        continue;
      }
      cost[i] = Integer.MAX_VALUE;
      for (int j = i + 1; j < count; j++) {
        long rest = (long) limit - length(i, j);
        long sum = rest * rest + cost[j] + (rest < 0 ? TOO_LONG : 0);
        if (sum < cost[i]) {
          cost[i] = sum;
          next[i] = j;
        }
      }
    }
  }
}
