package io.etcdsh.answer;

import java.util.List;

/** Numbers as one line, a character for each, for example over time, the newest last. */
public final class Sparkline {
  /** The characters, lowest first. */
  public static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

  /** The same for where only ASCII is shown. */
  public static final String ASCII = "_.-:=+*#";

  private Sparkline() {}

  /**
   * The last {@code width} of {@code values}, from nothing to the highest of them.
   *
   * @param floor what the lowest character stands for: the least value, or 0
   */
  public static String of(List<Double> values, int width, double floor, boolean unicode) {
    List<Double> shown = values.subList(Math.max(0, values.size() - width), values.size());
    double top = shown.stream().mapToDouble(it -> it).max().orElse(0);
    String steps = unicode ? BLOCKS : ASCII;
    StringBuilder line = new StringBuilder(" ".repeat(Math.max(0, width - shown.size())));
    for (double value : shown) {
      double share = top > floor ? (value - floor) / (top - floor) : 0;
      int step = (int) Math.round(share * (steps.length() - 1));
      line.append(steps.charAt(Math.clamp(step, 0, steps.length() - 1)));
    }
    return line.toString();
  }
}
