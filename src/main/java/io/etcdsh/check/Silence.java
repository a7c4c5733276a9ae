package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.model.Member;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Why a member does not answer.
 *
 * @param member that does not
 * @param connected whether its place took a connection
 * @param why in the words of the call that failed
 */
record Silence(Member member, boolean connected, String why) {

  /** Those of {@code seen} that are listed, have started once, and did not answer. */
  static List<Silence> in(Observation seen) {
    return seen.silent().stream().map(member -> of(seen, member)).toList();
  }

  private static Silence of(Observation seen, Member member) {
    Optional<Interview> asked = seen.of(member);
    boolean connected = asked.filter(it -> it.reach().toOptional().isPresent()).isPresent();
    String why =
        asked
            .flatMap(it -> it.status().failure())
            .map(problem -> problem.why().isEmpty() ? problem.what() : problem.why())
            .orElse("It has no client URL that can be asked.");
    return new Silence(member, connected, why);
  }

  /** Whether somebody answered there, but did not let us ask. */
  static boolean isRefusal(Observation seen, Member member) {
    return seen.of(member)
        .flatMap(it -> it.status().failure())
        .filter(Problem::isForbidden)
        .isPresent();
  }
}
