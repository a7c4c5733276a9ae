package io.etcdsh.command.endpoint;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * What one address said.
 *
 * @param <T> what was asked for beside the status
 * @param endpoint that was asked
 * @param assumed the member that we took it for before it answered
 * @param status what it says of itself
 * @param reply what it said to the question proper
 */
record Probe<T>(
    Endpoint endpoint, Optional<MemberId> assumed, Optional<MemberStatus> status, Result<T> reply) {

  /** Who it is: what it says itself counts more than what we assumed. */
  Optional<MemberId> identity() {
    return status.map(seen -> seen.header().memberId()).or(() -> assumed);
  }

  Sighting<T> sighting(Optional<Member> member) {
    return new Sighting<>(member, Optional.of(endpoint), status, reply);
  }
}
