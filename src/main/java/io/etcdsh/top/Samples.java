package io.etcdsh.top;

import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.MemberStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The last pulses of a cluster, oldest first, and what they come to over time.
 *
 * @param all of them
 */
public record Samples(List<Sample> all) {
  /** As many as a wide screen has columns to show; taken every second they are some minutes. */
  private static final int KEPT = 240;

  private static final double MILLIS = 1_000;

  /** None yet. */
  public static final Samples NONE = new Samples(List.of());

  /** Copies the list. */
  public Samples {
    all = List.copyOf(all);
  }

  /** The same with one more; the oldest goes if there are too many. */
  public Samples with(Instant at, Pulse pulse) {
    List<Sample> more = new ArrayList<>(all);
    more.add(new Sample(at, pulse));
    return new Samples(more.subList(Math.max(0, more.size() - KEPT), more.size()));
  }

  /** The newest pulse. */
  public Pulse last() {
    return all.isEmpty() ? Pulse.NONE : all.getLast().pulse();
  }

  /** How long they reach back. */
  Duration span() {
    return all.isEmpty()
        ? Duration.ZERO
        : Duration.between(all.getFirst().at(), all.getLast().at());
  }

  /** Changes of keys in a second, between each two samples; a revision is one change. */
  List<Double> writes() {
    return rates(status -> status.header().revision());
  }

  /** Growth of the largest database, in bytes, as its size at each sample. */
  List<Double> sizes() {
    return all.stream().map(sample -> (double) most(sample, MemberStatus::dbSize)).toList();
  }

  /** How long the slowest answer took at each sample, in milliseconds. */
  List<Double> waits() {
    return all.stream().map(Samples::wait).toList();
  }

  /** How often another member has become leader; a new term may also have the same one. */
  int terms() {
    long first =
        all.stream()
            .mapToLong(it -> most(it, MemberStatus::raftTerm))
            .filter(it -> it > 0)
            .findFirst()
            .orElse(0);
    long last = all.isEmpty() ? 0 : most(all.getLast(), MemberStatus::raftTerm);
    return (int) Math.max(0, last - first);
  }

  private List<Double> rates(ToLongFunction<MemberStatus> counter) {
    List<Double> rates = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      double seconds = Duration.between(all.get(i - 1).at(), all.get(i).at()).toMillis() / MILLIS;
      long before = most(all.get(i - 1), counter);
      long more = most(all.get(i), counter) - before;
      rates.add(seconds > 0 && before > 0 && more > 0 ? more / seconds : 0);
    }
    return rates;
  }

  private static double wait(Sample sample) {
    return visits(sample)
        .filter(MemberVisit::answered)
        .mapToDouble(visit -> visit.took().toNanos() / 1e6)
        .max()
        .orElse(0);
  }

  private static long most(Sample sample, ToLongFunction<MemberStatus> counter) {
    return visits(sample).flatMap(it -> it.last().stream()).mapToLong(counter).max().orElse(0);
  }

  private static Stream<MemberVisit> visits(Sample sample) {
    return sample.pulse().members().stream().flatMap(member -> member.visit().stream());
  }
}
