package io.etcdsh.command.diagnosis;

import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.evidence.Observation;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.util.List;
import java.util.Optional;

/** The members in a report, a row each. */
final class MemberRows {
  static final List<String> HEADINGS = List.of("Member", "Version", "Role", "Database", "Answered");

  private MemberRows() {}

  static List<List<String>> of(Diagnosis diagnosis) {
    return diagnosis.seen().members().stream().map(it -> row(diagnosis.seen(), it)).toList();
  }

  private static List<String> row(Observation seen, Member member) {
    Optional<MemberStatus> status =
        seen.answeredBy(member.id()).flatMap(it -> it.status().toOptional());
    return List.of(
        member.label(),
        status.map(MemberStatus::version).orElse(""),
        status
            .map(it -> it.isLeader() ? "leader" : it.learner() ? "learner" : "follower")
            .orElse(""),
        status.map(it -> it.dbSize() + " B").orElse(""),
        status.isPresent() ? "yes" : "no");
  }
}
