package io.etcdsh.etcd;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection knows at one moment; an immutable snapshot for the prompt.
 *
 * @param clusterId the pinned cluster; absent until somebody answered
 * @param members the last member list seen
 * @param reached for each member the endpoint that really answers
 * @param version the oldest server version seen
 * @param trouble why the last attempt failed; absent while somebody answers
 */
public record ConnectionState(
    Optional<ClusterId> clusterId,
    Optional<MemberList> members,
    Map<MemberId, Endpoint> reached,
    Optional<EtcdVersion> version,
    Optional<Problem> trouble) {
  /** Nothing is known yet. */
  public static final ConnectionState UNKNOWN =
      new ConnectionState(
          Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

  /** Copies the map. */
  public ConnectionState {
    reached = Map.copyOf(reached);
  }

  /** Whether somebody answered and nothing failed since. */
  public boolean connected() {
    return clusterId.isPresent() && trouble.isEmpty();
  }
}
