package io.etcdsh.command.endpoint;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * A member of the cluster as we found it, or an endpoint that belongs to no member that we know.
 *
 * @param <T> what was asked for beside the status
 * @param member absent for an endpoint of nobody
 * @param endpoint where it was asked; absent for a member that cannot be asked
 * @param status what it says of itself
 * @param reply what it said to the question proper
 */
record Sighting<T>(
    Optional<Member> member,
    Optional<Endpoint> endpoint,
    Optional<MemberStatus> status,
    Result<T> reply) {

  /** Whether it is a member that was added and has never started, so that nobody can answer. */
  boolean unstarted() {
    return endpoint.isEmpty() && member.isPresent();
  }

  /** Whether it has no vote. */
  boolean learner() {
    return status.map(MemberStatus::learner).or(() -> member.map(Member::learner)).orElse(false);
  }

  /** Its role in one word, or why it has none. */
  String role() {
    if (unstarted()) {
      return "unstarted";
    }
    return status.map(Sighting::role).orElse(learner() ? "learner, no answer" : "no answer");
  }

  private static String role(MemberStatus status) {
    if (status.learner()) {
      return "learner";
    }
    return status.isLeader() ? "leader" : "follower";
  }

  /** Its name; empty for an endpoint of nobody. */
  String name() {
    return member.map(Member::label).orElse("");
  }

  /** Its ID in hex; empty if nobody knows it. */
  String id() {
    return member
        .map(Member::id)
        .or(() -> status.map(seen -> seen.header().memberId()))
        .map(Object::toString)
        .orElse("");
  }

  /** Its address without the scheme. */
  String address() {
    return endpoint.map(Endpoint::authority).orElse("");
  }

  /** What went wrong, if it should have answered and did not. */
  Optional<Problem> problem() {
    return unstarted()
        ? Optional.empty()
        : reply.failure().map(problem -> Verdict.about(who(), problem));
  }

  private String who() {
    String where = endpoint.map(Endpoint::text).orElse("");
    return member
        .map(found -> "The member %s (%s) at %s".formatted(found.label(), found.id(), where))
        .orElse("The endpoint " + where);
  }
}
