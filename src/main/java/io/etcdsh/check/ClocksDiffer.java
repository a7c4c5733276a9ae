package io.etcdsh.check;

import io.etcdsh.etcd.HttpPage;
import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Clocks of the members, as their pages are dated; leases and certificates need them (R10). */
final class ClocksDiffer implements Check {
  /** Pages are dated in whole seconds, and are asked for within the limit of a question. */
  private static final Duration MOST = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Do all clocks agree?";
  }

  @Override
  public Verdict on(Observation seen) {
    Map<String, Duration> ahead = new TreeMap<>();
    for (Witness member : seen.witnesses()) {
      Optional<Instant> date = member.interview().health().toOptional().flatMap(HttpPage::date);
      date.ifPresent(it -> ahead.put(member.label(), Duration.between(seen.at(), it)));
    }
    if (ahead.size() < 2) {
      return new Verdict.NoData("Fewer than two members tell the time.");
    }
    Duration first = ahead.values().stream().min(Comparator.naturalOrder()).get();
    Duration last = ahead.values().stream().max(Comparator.naturalOrder()).get();
    if (last.minus(first).compareTo(MOST.plus(seen.limit())) <= 0) {
      return new Verdict.Fine();
    }
    return Verdict.of(
        List.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    "The clocks of the members differ by some %d s."
                        .formatted(last.minus(first).toSeconds()))
                .about(List.copyOf(ahead.keySet()))
                .shownBy(
                    ahead.entrySet().stream()
                        .map(
                            it ->
                                new Proof(
                                    it.getKey(),
                                    "%+d s beside ours".formatted(it.getValue().toSeconds())))
                        .toList())
                .because("Time is not synchronised; leases live longer or shorter than meant.")
                .mendedBy("endpoint status")));
  }
}
