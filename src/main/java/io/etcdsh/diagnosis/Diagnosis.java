package io.etcdsh.diagnosis;

import io.etcdsh.check.Checks;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an observation comes to.
 *
 * @param seen that it rests on
 * @param examined the checks, in the order of the catalogue
 */
public record Diagnosis(Observation seen, List<Examined> examined) {

  /** Copies the list. */
  public Diagnosis {
    examined = List.copyOf(examined);
  }

  /** Lets the checks about {@code topics} look at {@code seen}; all of them if there are none. */
  public static Diagnosis of(Observation seen, List<Topic> topics) {
    return new Diagnosis(
        seen,
        Checks.ALL.stream()
            .filter(check -> topics.isEmpty() || topics.contains(check.topic()))
            .map(check -> new Examined(check, check.on(seen)))
            .toList());
  }

  /**
   * What was found, the worst first; among equals what explains the others. What several members
   * show in the same words is one finding.
   */
  public List<Finding> findings() {
    Map<List<Object>, Finding> merged = new LinkedHashMap<>();
    examined.stream()
        .flatMap(it -> it.verdict().found().stream())
        .forEach(
            it ->
                merged.merge(List.of(it.check(), it.severity(), it.what()), it, Finding::together));
    return merged.values().stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /** Whether anything has to be done. */
  public boolean isTrouble() {
    return findings().stream().anyMatch(it -> it.severity().isTrouble());
  }

  /** The checks that could not look, and why. */
  public List<Examined> blind() {
    return examined.stream().filter(it -> it.verdict() instanceof Verdict.NoData).toList();
  }

  /** Only what is about {@code member}, and about the cluster as a whole. */
  public List<Finding> about(String member) {
    return findings().stream()
        .filter(it -> it.members().isEmpty() || it.members().contains(member))
        .toList();
  }
}
