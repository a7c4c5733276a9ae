package io.etcdsh.command.metrics;

import io.etcdsh.alert.Subject;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * A member, or an endpoint of nobody that we know, and its numbers.
 *
 * @param member absent if the member list does not have it
 * @param place where it was asked; absent if it cannot be asked
 * @param told two scrapes, or the same one twice where it answered once
 */
record Source(Optional<Member> member, Optional<Endpoint> place, Result<Window> told) {
  private static final String LEARNER = "etcd_server_is_learner";

  /** A member that was added and never started, so that nobody can be asked. */
  static Source unstarted(Member member) {
    return new Source(
        Optional.of(member),
        Optional.empty(),
        Result.failed(Problem.of(ProblemCode.UNREACHABLE, "The member has never started.", "")));
  }

  /** What its column is called. */
  String name() {
    return member.map(Member::label).or(() -> place.map(Endpoint::authority)).orElse("");
  }

  boolean hasStarted() {
    return place.isPresent();
  }

  /** Its newest scrape. */
  Optional<Scrape> scrape() {
    return told.toOptional().map(Window::after);
  }

  /** Whether it has no vote. */
  boolean learner() {
    return member
        .map(Member::learner)
        .or(() -> scrape().flatMap(it -> it.value(LEARNER)).map(it -> it > 0))
        .orElse(false);
  }

  /** As the rules see it. */
  Subject subject() {
    return new Subject(
        name(), member.map(it -> it.id().hex()).orElse(""), !learner(), told.toOptional());
  }

  /** What went wrong, if it should have answered and did not. */
  Optional<Problem> problem() {
    return hasStarted() ? told.failure().map(this::about) : Optional.empty();
  }

  private Problem about(Problem problem) {
    String where = place.map(Endpoint::text).orElse("");
    String who =
        member
            .map(it -> "The member %s (%s) at %s".formatted(it.label(), it.id(), where))
            .orElse("The endpoint " + where);
    return new Problem(problem.code(), who + " told no metrics.", reason(problem), problem.hint());
  }

  /** Why it did not answer, in a few words. */
  static String reason(Problem problem) {
    if (problem.code() == ProblemCode.TIMEOUT) {
      return "timed out";
    }
    return problem.why().isEmpty() ? problem.what() : problem.why();
  }
}
