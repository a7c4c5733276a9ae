package io.etcdsh.alert;

import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * A fleet as numbers over time, from which both Prometheus and etcdsh can be asked the same: each
 * series begins at a value and goes on by a step each minute.
 *
 * @param rule the name of the rule
 * @param fires whether it is to fire
 * @param series by member; a member without {@code up 1} does not answer
 */
@NullMarked
record RuleCase(String rule, boolean fires, Map<String, List<Line>> series) {
  static final Instant START = Instant.ofEpochSecond(1_800_000_000);

  private static final int SPARE = 10;

  /** A series, with its labels as Prometheus writes them. */
  record Line(String series, double begin, double step) {
    double at(int minute) {
      return begin + step * minute;
    }

    /** The name with the labels of a target put in front. */
    String labelled(String instance) {
      String own = "instance=\"" + instance + "\",job=\"etcd\"";
      int brace = series.indexOf('{');
      return brace < 0
          ? series + "{" + own + "}"
          : series.substring(0, brace + 1) + own + "," + series.substring(brace + 1);
    }
  }

  static RuleCase of(String rule, boolean fires, String... texts) {
    Map<String, List<Line>> all = new LinkedHashMap<>();
    for (String text : texts) {
      String[] words = text.split(" ", -1);
      all.computeIfAbsent(words[0], m -> new ArrayList<>())
          .add(
              new Line(
                  words[1],
                  Double.parseDouble(words[2]),
                  words.length > 3 ? Double.parseDouble(words[3]) : 0));
    }
    return new RuleCase(rule, fires, all);
  }

  /** The rule that it is about. */
  Rule subject() {
    return Rules.ALL.stream().filter(it -> it.name().equals(rule)).findFirst().orElseThrow();
  }

  /** When to look: later than the rule's history and the time that it has to hold. */
  int minutes() {
    Duration history = subject().condition().signal().history();
    return (int) history.plus(subject().hold()).toMinutes() + SPARE;
  }

  /** Two scrapes of each member, so far apart, the second one at the end. */
  Fleet fleet(Duration apart) {
    List<Subject> subjects = new ArrayList<>();
    series.forEach(
        (member, lines) ->
            subjects.add(
                new Subject(
                    member,
                    "",
                    lines.stream()
                        .noneMatch(it -> it.series().contains("is_learner") && it.begin() > 0),
                    isUp(lines)
                        ? Optional.of(
                            new Window(
                                scrape(lines, minutes() - (int) apart.toMinutes()),
                                scrape(lines, minutes())))
                        : Optional.empty())));
    return new Fleet(subjects, apart);
  }

  private static boolean isUp(List<Line> lines) {
    return lines.stream().noneMatch(it -> it.series().equals("up") && it.begin() == 0);
  }

  private static Scrape scrape(List<Line> lines, int minute) {
    return Scrape.of(
        START.plusSeconds(60L * minute),
        lines.stream().map(it -> it.series() + " " + it.at(minute)));
  }

  @Override
  public String toString() {
    return rule + (fires ? " fires" : " does not fire");
  }
}
