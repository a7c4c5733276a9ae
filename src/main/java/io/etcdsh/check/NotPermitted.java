package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Member;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody answers and does not let us ask: login, role or TLS (R57, R59, R60). */
final class NotPermitted implements Check {
  @Override
  public String name() {
    return "not-permitted";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "May we ask everybody?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.interviews().isEmpty()) {
      return new Verdict.NoData("Nobody was asked.");
    }
    return Verdict.of(
        seen.interviews().stream()
            .flatMap(it -> refusal(it).map(why -> finding(seen, it, why)).stream())
            .toList());
  }

  /** Before 3.5 a status needs no login, and a read does. */
  private static Optional<Problem> refusal(Interview at) {
    return Stream.concat(at.status().failure().stream(), at.linearizable().failure().stream())
        .filter(Problem::isForbidden)
        .findFirst();
  }

  private Finding finding(Observation seen, Interview at, Problem problem) {
    String place = at.place().authority();
    List<String> members =
        seen.members().stream()
            .filter(it -> seen.of(it).filter(at::equals).isPresent())
            .map(Member::label)
            .toList();
    return Finding.of(name(), Severity.WARNING, place + " does not let us ask.")
        .about(members)
        .shownBy(List.of(new Proof(place, problem.what() + " " + problem.why())))
        .because(problem.hint().orElse("Its certificate, our certificate, or the login is wrong."))
        .mendedBy("explain " + problem.code().text(), "context show");
  }
}
