package io.etcdsh.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes conditions for Prometheus.
 *
 * @param job the expression that the label {@code job} of etcd's targets fits
 */
public record PromQl(String job) {
  /** What nearly every set-up calls its targets, and the default of the official mixin. */
  public static final String JOB = ".*etcd.*";

  /** The labels that tell the members of a cluster apart, outside and inside of Kubernetes. */
  private static final List<String> PLACE = List.of("instance", "pod");

  private static final String ACTIVE = "etcd_network_active_peers";

  /** The expression that a rule fires by. */
  public String of(Rule rule) {
    String main = of(rule.condition());
    return rule.guard().map(it -> main + " and " + of(it)).orElse(main);
  }

  private String of(Condition condition) {
    return "%s %s %s"
        .formatted(
            of(condition.signal()), condition.comparison().sign(), number(condition.threshold()));
  }

  /** Without an exponent, which nobody reads. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private String of(Signal signal) {
    return switch (signal) {
      case Signal.Level(String metric, Unit unit) -> series(metric);
      case Signal.Share(String part, String whole) ->
          "100 * %s / %s".formatted(series(part), series(whole));
      case Signal.Distance(String ahead, String behind) ->
          "%s - %s".formatted(series(ahead), series(behind));
      case Signal.Growth growth -> growth(growth);
      case Signal.Pace(String metric, String peer, Duration history) ->
          "rate(%s)".formatted(range(series(metric), history));
      case Signal.Slowness slowness -> slowness(slowness);
      case Signal.Fraction fraction -> fraction(fraction);
      case Signal.Forecast it ->
          "100 * predict_linear(%s, %d) / %s"
              .formatted(
                  range(series(it.part()), it.history()),
                  it.ahead().toSeconds(),
                  series(it.whole()));
      case Signal.Restarts(Duration history) ->
          "changes(%s)".formatted(range(series("process_start_time_seconds"), history));
      case Signal.Unlinked unlinked -> unlinked();
      case Signal.Silent silent -> sum(PLACE, series("up") + " == bool 0");
      case Signal.Spare spare ->
          "%s - floor(%s / 2) - 1".formatted(sum(PLACE, voters()), count(PLACE, voters()));
      case Signal.Oddness odd -> count(PLACE, voters()) + " % 2";
      case Signal.Variety(String metric, String label) ->
          count(List.of(label), count(PLACE, series(metric)));
      case Signal.Spread(String metric, Unit unit) ->
          "%s - %s"
              .formatted(
                  folded("max", PLACE, series(metric)), folded("min", PLACE, series(metric)));
    };
  }

  /** A series that was not there before has grown from 0, which {@code increase} does not see. */
  private String growth(Signal.Growth signal) {
    String metric = series(signal.metric());
    String span = Spans.text(signal.history());
    String increase = "increase(%s[%s])".formatted(metric, span);
    return signal.lazy().isEmpty()
        ? increase
        : sum(
            signal.lazy(),
            "(%s unless %s offset %s) or %s".formatted(metric, metric, span, increase));
  }

  private String slowness(Signal.Slowness signal) {
    String rate =
        "rate(%s)"
            .formatted(
                range(series(signal.histogram() + "_bucket", signal.matchers()), signal.history()));
    return "histogram_quantile(0.99, %s)"
        .formatted(signal.merged().isEmpty() ? rate : sum(signal.merged(), rate));
  }

  private String fraction(Signal.Fraction signal) {
    List<Matcher> some = Stream.concat(signal.all().stream(), Stream.of(signal.some())).toList();
    return "100 * %s / (%s > %s)"
        .formatted(
            sum(signal.merged(), rate(signal.metric(), some, signal.history())),
            sum(signal.merged(), rate(signal.metric(), signal.all(), signal.history())),
            number(signal.least()));
  }

  private String rate(String metric, List<Matcher> matchers, Duration history) {
    return "rate(%s)".formatted(range(series(metric, matchers), history));
  }

  private String unlinked() {
    return "count without (Local, Remote) (%s == 0 and on (job, Remote) %s)"
        .formatted(
            series(ACTIVE),
            "label_replace(%s, \"Remote\", \"$1\", \"server_id\", \"(.+)\")"
                .formatted(series("etcd_server_id")));
  }

  /** Whether a target is a learner was last told before it went down. */
  private String voters() {
    return "(%s unless on (job, instance) last_over_time(%s[1h]) == 1)"
        .formatted(series("up"), series("etcd_server_is_learner"));
  }

  private String series(String metric) {
    return series(metric, List.of());
  }

  private String series(String metric, List<Matcher> matchers) {
    return Stream.concat(Stream.of(new Matcher("job", Matcher.How.FITS, job)), matchers.stream())
        .map(Matcher::promQl)
        .collect(Collectors.joining(",", metric + "{", "}"));
  }

  private static String range(String series, Duration history) {
    return "%s[%s]".formatted(series, Spans.text(history));
  }

  private static String sum(List<String> without, String vector) {
    return folded("sum", without, vector);
  }

  private static String count(List<String> without, String vector) {
    return folded("count", without, vector);
  }

  private static String folded(String how, List<String> without, String vector) {
    return "%s without (%s) (%s)".formatted(how, String.join(", ", without), vector);
  }
}
