package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns what is found of each member into one verdict. */
final class Each {
  private Each() {}

  /** Looks at each member that answered; no data if nobody did. */
  static Verdict witness(Observation seen, Function<Witness, Optional<Finding>> look) {
    List<Witness> all = seen.witnesses();
    return all.isEmpty()
        ? new Verdict.NoData("No member answers.")
        : Verdict.of(all.stream().flatMap(it -> look.apply(it).stream()).toList());
  }

  /** Looks at what each member's metrics tell; no data if nobody told any. */
  static Verdict metrics(Observation seen, BiFunction<Witness, Window, Optional<Finding>> look) {
    List<Witness> telling =
        seen.witnesses().stream().filter(it -> it.metrics().isPresent()).toList();
    return telling.isEmpty()
        ? new Verdict.NoData("No member's metrics can be read.")
        : Verdict.of(
            telling.stream()
                .flatMap(it -> it.metrics().flatMap(window -> look.apply(it, window)).stream())
                .toList());
  }

  /** Looks at each member where the counter {@code metric} grew by more than {@code most}. */
  static Verdict growth(
      Observation seen, String metric, double most, BiFunction<Witness, Growth, Finding> found) {
    return metrics(
        seen,
        (it, window) -> Growth.beyond(most, window, metric).map(growth -> found.apply(it, growth)));
  }

  /** The one finding that there may be. */
  static Verdict maybe(Optional<Finding> finding) {
    return Verdict.of(finding.stream().toList());
  }

  /** Names in a sentence: {@code m1}, {@code m1 and m2}, {@code m1, m2 and m3}. */
  static String named(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
