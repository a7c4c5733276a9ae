package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Membership;
import java.util.List;
import java.util.stream.Collectors;

/** Members believe in different members: one is cut off, or there are two clusters (R48). */
final class ListsDiffer implements Check {
  @Override
  public String name() {
    return "member-lists";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Do all members list the same members?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> telling =
        seen.witnesses().stream()
            .filter(it -> it.interview().list().toOptional().isPresent())
            .toList();
    if (telling.size() < 2) {
      return new Verdict.NoData("Fewer than two members tell their list.");
    }
    Membership usual = Membership.of(seen.members());
    List<Witness> strays =
        telling.stream()
            .filter(
                it ->
                    it.interview()
                        .list()
                        .toOptional()
                        .filter(list -> !Membership.of(list.members()).equals(usual))
                        .isPresent())
            .toList();
    if (strays.isEmpty()) {
      return new Verdict.Fine();
    }
    List<String> names = strays.stream().map(Witness::label).toList();
    return Verdict.of(
        List.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    Each.named(names) + " list other members than the cluster does.")
                .about(names)
                .shownBy(strays.stream().map(ListsDiffer::proof).toList())
                .because("They have not heard of the last changes: they lag behind or are cut off.")
                .mendedBy("endpoint status", "journal list")));
  }

  private static Proof proof(Witness stray) {
    String ids =
        stray
            .interview()
            .list()
            .map(
                list ->
                    list.members().stream()
                        .map(it -> it.id().hex())
                        .collect(Collectors.joining(", ")))
            .toOptional()
            .orElse("");
    return new Proof(stray.label(), "lists " + ids);
  }
}
