package io.etcdsh.top;

import io.etcdsh.answer.ByteSize;
import io.etcdsh.answer.Sparkline;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changes over time, a line each. */
record Trends(Samples samples, int columns, boolean unicode) {
  private static final int HEAD = 12;
  private static final int TAIL = 14;
  private static final int WIDEST = 120;

  List<List<Cell>> lines() {
    List<List<Cell>> lines = new ArrayList<>();
    List<Double> sizes = samples.sizes();
    double least = sizes.stream().mapToDouble(it -> it).filter(it -> it > 0).min().orElse(0);
    lines.add(line("writes", samples.writes(), 0, number(last(samples.writes())) + "/s"));
    lines.add(line("slowest", samples.waits(), 0, number(last(samples.waits())) + " ms"));
    lines.add(line("largest db", sizes, least, ByteSize.text((long) last(sizes))));
    lines.add(
        List.of(
            Cell.of(head("elections"), Tone.FAINT),
            Cell.of("%d in %d s".formatted(samples.terms(), samples.span().toSeconds()))));
    return lines;
  }

  private List<Cell> line(String name, List<Double> values, double floor, String now) {
    int width = Math.clamp(columns - HEAD - TAIL, 10, WIDEST);
    return List.of(
        Cell.of(head(name), Tone.FAINT),
        Cell.of(Sparkline.of(values, width, floor, unicode)),
        Cell.of("  " + now));
  }

  private static String head(String name) {
    return String.format(Locale.ROOT, "%-12s", name);
  }

  private static double last(List<Double> values) {
    return values.isEmpty() ? 0 : values.getLast();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
