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
 * @param visits the last visit at each endpoint; empty unless the connection is kept fresh
 */
public record ConnectionState(
    Optional<ClusterId> clusterId,
    Optional<MemberList> members,
    Map<MemberId, Endpoint> reached,
    Optional<EtcdVersion> version,
    Optional<Problem> trouble,
    Map<Endpoint, MemberVisit> visits) {
  /** Nothing is known yet. */
  public static final ConnectionState UNKNOWN =
      new ConnectionState(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  /** Copies the maps. */
  public ConnectionState {
    reached = Map.copyOf(reached);
    visits = Map.copyOf(visits);
  }

  /** The same of a cluster that is known now. */
  public ConnectionState pinned(ClusterId cluster) {
    return new ConnectionState(Optional.of(cluster), members, reached, version, trouble, visits);
  }

  /** The same with another member list. */
  public ConnectionState withMembers(MemberList list) {
    return new ConnectionState(clusterId, Optional.of(list), reached, version, trouble, visits);
  }

  /** The same with other places that answer. */
  public ConnectionState withReached(Map<MemberId, Endpoint> places) {
    return new ConnectionState(clusterId, members, places, version, trouble, visits);
  }

  /** The same with another oldest version. */
  public ConnectionState withVersion(Optional<EtcdVersion> oldest) {
    return new ConnectionState(clusterId, members, reached, oldest, trouble, visits);
  }

  /** The same with another trouble, or none. */
  public ConnectionState withTrouble(Optional<Problem> problem) {
    return new ConnectionState(clusterId, members, reached, version, problem, visits);
  }

  /** The same with other visits. */
  public ConnectionState withVisits(Map<Endpoint, MemberVisit> others) {
    return new ConnectionState(clusterId, members, reached, version, trouble, others);
  }

  /** Whether somebody answered and nothing failed since. */
  public boolean connected() {
    return clusterId.isPresent() && trouble.isEmpty();
  }
}
