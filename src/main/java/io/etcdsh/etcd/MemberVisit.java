package io.etcdsh.etcd;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the last visit at an endpoint went: a connection that is kept fresh asks every member for its
 * status again and again.
 *
 * @param endpoint where
 * @param at when it ended
 * @param took how long it lasted
 * @param missed how many visits in a row nobody answered; 0 if somebody did, be it with a refusal
 * @param failure why there is no status of this visit
 * @param last the last status that was ever told here
 * @param heard when somebody answered here last
 */
public record MemberVisit(
    Endpoint endpoint,
    Instant at,
    Duration took,
    int missed,
    Optional<Problem> failure,
    Optional<MemberStatus> last,
    Optional<Instant> heard) {

  /** Whether somebody answered. */
  public boolean answered() {
    return missed == 0;
  }
}
