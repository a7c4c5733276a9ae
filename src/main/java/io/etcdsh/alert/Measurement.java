package io.etcdsh.alert;

import io.etcdsh.metrics.Sample;
import io.etcdsh.metrics.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Works signals out of what members told in two scrapes.
 *
 * @param fleet the members
 */
record Measurement(Fleet fleet) {
  private static final String START = "process_start_time_seconds";
  private static final String LINKS = "etcd_network_active_peers";
  private static final double HUNDRED = 100;

  Readings of(Signal signal) {
    return switch (signal) {
      case Signal.Silent silent -> known().orElseGet(this::silent);
      case Signal.Spare spare -> known().orElseGet(() -> Readings.ofCluster(spare()));
      case Signal.Oddness odd -> known().orElseGet(() -> Readings.ofCluster(voters() % 2));
      case Signal.Variety variety -> variety(variety);
      case Signal.Spread spread -> spread(spread);
      case Signal.Level level -> each(level, (member, window) -> level(level, member, window));
      case Signal.Share share -> each(share, (member, window) -> share(share, member, window));
      case Signal.Distance it -> each(it, (member, window) -> distance(it, member, window));
      case Signal.Forecast it -> each(it, (member, window) -> forecast(it, member, window));
      case Signal.Unlinked it -> each(it, this::unlinked);
      case Signal.Restarts it ->
          each(
              it,
              (member, window) ->
                  Readings.of(
                      member,
                      window.after().value(START).map(at -> window.restarted() ? 1.0 : 0.0),
                      untold(START)));
      case Signal.Growth it -> each(it, (member, window) -> moved(member, window).of(it));
      case Signal.Pace it -> each(it, (member, window) -> moved(member, window).of(it));
      case Signal.Slowness it -> each(it, (member, window) -> moved(member, window).of(it));
      case Signal.Fraction it -> each(it, (member, window) -> moved(member, window).of(it));
    };
  }

  /** A reason to say nothing of the cluster; absent if there are members. */
  private Optional<Readings> known() {
    return voters() == 0 ? Optional.of(Readings.blank("", "no member is known")) : Optional.empty();
  }

  private int voters() {
    return fleet.voters().size();
  }

  private Readings silent() {
    List<String> names =
        fleet.subjects().stream().filter(it -> !it.answers()).map(Subject::name).toList();
    return Readings.of(new Reading("", String.join(", ", names), names.size()));
  }

  private double spare() {
    long answering = fleet.voters().stream().filter(Subject::answers).count();
    int majority = voters() / 2 + 1;
    return answering - majority;
  }

  private Readings variety(Signal.Variety signal) {
    List<String> values =
        fleet.answering().stream()
            .flatMap(it -> it.window().stream())
            .flatMap(it -> it.after().labelValues(signal.metric(), signal.label()).stream())
            .distinct()
            .sorted()
            .toList();
    return values.isEmpty()
        ? Readings.blank("", untold(signal.metric()))
        : Readings.of(new Reading("", String.join(", ", values), values.size()));
  }

  private Readings spread(Signal.Spread signal) {
    List<Double> values =
        fleet.answering().stream()
            .flatMap(it -> it.window().stream())
            .flatMap(it -> it.after().value(signal.metric()).stream())
            .sorted()
            .toList();
    return values.isEmpty()
        ? Readings.blank("", untold(signal.metric()))
        : Readings.ofCluster(values.getLast() - values.getFirst());
  }

  private Readings each(Signal signal, BiFunction<String, Window, Readings> one) {
    return fleet.subjects().stream()
        .map(it -> each(signal, it, one))
        .reduce(new Readings(List.of(), List.of()), Readings::and);
  }

  private static Readings each(
      Signal signal, Subject subject, BiFunction<String, Window, Readings> one) {
    String member = subject.name();
    if (subject.window().isEmpty()) {
      return Readings.blank(member, Blank.SILENT);
    }
    Window window = subject.window().get();
    return signal.history().isPositive() && !window.length().isPositive()
        ? Readings.blank(member, "answered only once")
        : one.apply(member, window);
  }

  private Movement moved(String member, Window window) {
    return new Movement(fleet, member, window);
  }

  private static Readings level(Signal.Level signal, String member, Window window) {
    return Readings.of(member, window.after().value(signal.metric()), untold(signal.metric()));
  }

  private static Readings share(Signal.Share signal, String member, Window window) {
    return Readings.of(member, share(window, signal.part(), signal.whole()), untold(signal.part()));
  }

  private static Readings distance(Signal.Distance signal, String member, Window window) {
    Optional<Double> behind = window.after().value(signal.behind());
    return Readings.of(
        member,
        window.after().value(signal.ahead()).flatMap(it -> behind.map(other -> it - other)),
        untold(signal.ahead()));
  }

  private static Optional<Double> share(Window window, String part, String whole) {
    return window
        .after()
        .value(part)
        .flatMap(
            some ->
                window
                    .after()
                    .value(whole)
                    .filter(all -> all > 0)
                    .map(all -> some / all * HUNDRED));
  }

  /** Along a straight line through both scrapes, as {@code predict_linear} goes through many. */
  private static Readings forecast(Signal.Forecast signal, String member, Window window) {
    if (window.length().compareTo(signal.least()) < 0) {
      return Readings.blank(
          member, "cannot be foretold from less than " + Spans.text(signal.least()));
    }
    double times = (double) signal.ahead().toMillis() / window.length().toMillis();
    Optional<Double> then =
        window
            .after()
            .value(signal.part())
            .flatMap(
                now -> window.before().value(signal.part()).map(was -> now + (now - was) * times));
    return Readings.of(
        member,
        then.flatMap(
            it ->
                window
                    .after()
                    .value(signal.whole())
                    .filter(all -> all > 0)
                    .map(all -> it / all * HUNDRED)),
        untold(signal.part()));
  }

  private Readings unlinked(String member, Window window) {
    List<Sample> links = window.after().series(LINKS);
    if (links.isEmpty()) {
      return Readings.blank(member, untold(LINKS));
    }
    long peers =
        links.stream()
            .filter(it -> it.value() == 0)
            .map(it -> it.label("Remote"))
            .filter(id -> fleet.answering().stream().anyMatch(it -> it.hasId(id)))
            .distinct()
            .count();
    return Readings.of(new Reading(member, "", peers));
  }

  static String untold(String metric) {
    return "not told: " + metric;
  }
}
