package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.ToldAlarm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** NOSPACE and CORRUPT, which refuse writes (R23, R31); the alarm list, else what statuses tell. */
final class AlarmRaised implements Check {
  private static final double ROOM = 0.8;

  @Override
  public String name() {
    return "alarm";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Is no alarm raised?";
  }

  @Override
  public Verdict on(Observation seen) {
    Set<String> raised = new TreeSet<>();
    seen.interviews().stream()
        .flatMap(it -> it.alarms().toOptional().stream())
        .flatMap(list -> list.alarms().stream())
        .forEach(alarm -> raised.add(alarm.kind().name()));
    seen.statuses()
        .flatMap(status -> status.errors().stream())
        .flatMap(error -> ToldAlarm.of(error).stream())
        .forEach(alarm -> raised.add(alarm.name()));
    if (seen.witnesses().isEmpty()) {
      return new Verdict.NoData("No member answers.");
    }
    return Verdict.of(raised.stream().map(kind -> finding(seen, kind)).toList());
  }

  private Finding finding(Observation seen, String kind) {
    List<String> raisers = raisers(seen, kind);
    return switch (kind) {
      case "NOSPACE" -> noSpace(seen, raisers);
      case "CORRUPT" ->
          Finding.of(name(), Severity.CRITICAL, "The alarm CORRUPT is raised: writes are refused.")
              .about(raisers)
              .shownBy(List.of(new Proof("cluster", "alarm list")))
              .because(
                  "Members found different data. Whom the alarm names may be the healthy one: compare"
                      + " the hashes first.")
              .mendedBy("endpoint hashkv", "help member replace");
      default ->
          Finding.of(name(), Severity.WARNING, "The alarm %s is raised.".formatted(kind))
              .about(raisers)
              .because("It is newer than this etcdsh.")
              .mendedBy("alarm list");
    };
  }

  private Finding noSpace(Observation seen, List<String> raisers) {
    boolean left =
        seen.witnesses().stream()
            .allMatch(it -> Quota.of(it).filter(all -> all < ROOM).isPresent());
    return Finding.of(
            name(),
            Severity.CRITICAL,
            left
                ? "The alarm NOSPACE is left from before: there is room again, and writes are refused."
                : "The alarm NOSPACE is raised: writes are refused.")
        .about(raisers)
        .shownBy(
            seen.witnesses().stream().map(it -> new Proof(it.label(), Quota.text(it))).toList())
        .because(
            left
                ? "Nobody disarmed it after space was made."
                : "The database reached its quota. Compact, defragment every member, then disarm.")
        .mendedBy("alarm list", "endpoint status");
  }

  private static List<String> raisers(Observation seen, String kind) {
    return seen.interviews().stream()
        .flatMap(it -> it.alarms().toOptional().stream())
        .flatMap(list -> list.alarms().stream())
        .filter(alarm -> alarm.kind().name().equals(kind) && !alarm.memberId().isNone())
        .map(alarm -> seen.label(alarm.memberId()))
        .distinct()
        .sorted()
        .toList();
  }
}
