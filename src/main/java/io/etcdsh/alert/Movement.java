package io.etcdsh.alert;

import io.etcdsh.metrics.Histogram;
import io.etcdsh.metrics.Quantile;
import io.etcdsh.metrics.Sample;
import io.etcdsh.metrics.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Signals of one member that only a difference of two scrapes tells.
 *
 * @param fleet to name its peers
 * @param member whose they are
 * @param window its scrapes
 */
record Movement(Fleet fleet, String member, Window window) {
  private static final double HUNDRED = 100;
  private static final double P99 = 0.99;

  Readings of(Signal.Growth signal) {
    Optional<Double> grown = window.increase(signal.metric(), Map.of());
    Optional<Double> told = signal.lazy().isEmpty() ? grown : Optional.of(grown.orElse(0.0));
    return Readings.of(member, told, Measurement.untold(signal.metric()));
  }

  Readings of(Signal.Pace signal) {
    if (signal.peer().isEmpty()) {
      return Readings.of(
          member, window.rate(signal.metric(), Map.of()), Measurement.untold(signal.metric()));
    }
    List<String> peers = window.after().labelValues(signal.metric(), signal.peer());
    return peers.stream()
        .map(
            peer ->
                window
                    .rate(signal.metric(), Map.of(signal.peer(), peer))
                    .map(it -> Readings.of(reading(peer, it)))
                    .orElseGet(() -> Readings.blank(member, Measurement.untold(signal.metric()))))
        .reduce(Readings::and)
        .orElseGet(() -> Readings.of(new Reading(member, "", 0)));
  }

  Readings of(Signal.Slowness signal) {
    Predicate<Sample> wanted = all(signal.matchers());
    if (signal.peer().isEmpty()) {
      return slowness(signal, "", wanted);
    }
    return window.after().labelValues(signal.histogram() + "_bucket", signal.peer()).stream()
        .map(peer -> slowness(signal, peer, wanted.and(it -> it.label(signal.peer()).equals(peer))))
        .reduce(Readings::and)
        .orElseGet(() -> Readings.blank(member, Measurement.untold(signal.histogram())));
  }

  private Readings slowness(Signal.Slowness signal, String peer, Predicate<Sample> wanted) {
    Optional<Histogram> seen = window.histogram(signal.histogram(), wanted);
    if (seen.isEmpty()) {
      return Readings.blank(member, Measurement.untold(signal.histogram()));
    }
    return seen.flatMap(it -> it.quantile(P99))
        .map(Quantile::value)
        .map(it -> Readings.of(reading(peer, it)))
        .orElseGet(
            () -> Readings.blank(member, "nothing to time in " + Spans.text(window.length())));
  }

  Readings of(Signal.Fraction signal) {
    Optional<Double> every = window.increase(signal.metric(), all(signal.all()));
    if (every.isEmpty()) {
      return Readings.blank(member, Measurement.untold(signal.metric()));
    }
    double seconds = window.length().toMillis() / 1000.0;
    if (every.get() <= signal.least() * seconds) {
      return Readings.blank(member, "too few calls in " + Spans.text(window.length()));
    }
    double some =
        window.increase(signal.metric(), all(signal.all()).and(signal.some()::matches)).orElse(0.0);
    return Readings.of(new Reading(member, "", some / every.get() * HUNDRED));
  }

  private static Predicate<Sample> all(List<Matcher> matchers) {
    return sample -> matchers.stream().allMatch(it -> it.matches(sample));
  }

  private Reading reading(String peer, double value) {
    return new Reading(member, peer.isEmpty() ? "" : "to " + fleet.nameOf(peer), value);
  }
}
