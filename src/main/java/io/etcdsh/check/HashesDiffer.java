package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.HashKv;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hashes at one revision, taken twice, of members that compacted to the same revision (R31). */
final class HashesDiffer implements Check {
  @Override
  public String name() {
    return "hash";
  }

  @Override
  public Topic topic() {
    return Topic.DATA;
  }

  @Override
  public String question() {
    return "Have all members the same data?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> telling =
        seen.witnesses().stream()
            .filter(it -> it.interview().hashes().toOptional().isPresent())
            .toList();
    if (telling.size() < 2) {
      return new Verdict.NoData("Fewer than two members tell a hash of their data.");
    }
    Map<Long, List<Witness>> byCompaction =
        telling.stream().collect(Collectors.groupingBy(it -> first(it).compactRevision()));
    List<Witness> comparable =
        byCompaction.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    if (comparable.size() < 2) {
      return new Verdict.NoData("No two members are compacted to the same revision.");
    }
    SortedMap<Long, List<Witness>> byHash =
        comparable.stream()
            .filter(it -> first(it).hash() == second(it).hash())
            .collect(
                Collectors.groupingBy(it -> first(it).hash(), TreeMap::new, Collectors.toList()));
    return byHash.size() < 2 ? new Verdict.Fine() : Verdict.of(List.of(finding(byHash)));
  }

  private static HashKv first(Witness member) {
    return member.interview().hashes().map(Interview.HashPair::first).toOptional().orElseThrow();
  }

  private static HashKv second(Witness member) {
    return member.interview().hashes().map(Interview.HashPair::second).toOptional().orElseThrow();
  }

  /** The odd ones are those outside the largest group; with a tie nobody can be named. */
  private Finding finding(Map<Long, List<Witness>> byHash) {
    int most = byHash.values().stream().mapToInt(List::size).max().orElse(0);
    boolean clear = byHash.values().stream().filter(it -> it.size() == most).count() == 1;
    List<String> odd =
        byHash.values().stream()
            .filter(it -> !clear || it.size() < most)
            .flatMap(List::stream)
            .map(Witness::label)
            .sorted()
            .toList();
    String what = clear ? "The data of %s differs from the others'." : "The data of %s differs.";
    return Finding.of(name(), Severity.CRITICAL, what.formatted(Each.named(odd)))
        .about(odd)
        .shownBy(
            byHash.values().stream()
                .flatMap(List::stream)
                .map(
                    it ->
                        new Proof(
                            it.label(),
                            "hash %08x twice at one revision".formatted(first(it).hash())))
                .toList())
        .because(
            clear
                ? "Its database is damaged or missed a change. Replace it from the others; take a"
                    + " snapshot of each member first."
                : "No majority agrees on the data, so that nobody can say whose is right.")
        .mendedBy("endpoint hashkv", "help member replace");
  }
}
