package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Endpoint;
import io.grpc.Deadline;
import java.time.Duration;

/**
 * Puts requests that change the cluster to single members, for callers that wait. Each begins with
 * a read at the member: that mends a connection which died unnoticed, renews a lapsed login and
 * finds out whether the cluster is still the same one, all while it is safe to try twice.
 * Thread-safe.
 */
final class MemberWrites {
  private final ClusterCalls calls;
  private final Members members;
  private final Logins logins;
  private final KnownCluster known;
  private final TransportSecurity security;

  MemberWrites(
      ClusterCalls calls,
      Members members,
      Logins logins,
      KnownCluster known,
      TransportSecurity security) {
    this.calls = calls;
    this.members = members;
    this.logins = logins;
    this.known = known;
    this.security = security;
  }

  /** Sends it to exactly the member at {@code endpoint}. */
  <A, T> WriteOutcome<T> at(Endpoint endpoint, Write<A, T> write, Duration timeout) {
    Deadline deadline = ClusterCalls.deadline(timeout);
    return calls
        .at(endpoint, Ask.status(), timeout)
        .then(calls::told)
        .then(status -> members.at(endpoint))
        .<WriteOutcome<T>>either(
            member -> new WriteAttempt<>(write, member, deadline, logins, known, security).run(),
            WriteOutcome.Refused::new);
  }
}
