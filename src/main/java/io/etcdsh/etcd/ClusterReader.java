package io.etcdsh.etcd;

import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;

/**
 * Everything that can be read from a cluster. No method throws, each ends within its timeout, all
 * may be called from any thread, and an interrupted caller gets {@code E-INTERRUPTED} at once.
 *
 * <p>Calls without an endpoint go to whichever voter answers first, never to a known learner, and a
 * dead or hung member does not delay them. Calls with an endpoint go exactly there.
 *
 * <p>Every answer is checked against the cluster ID that was pinned by the first one; an answer of
 * another cluster is {@code E-CLUSTER-CHANGED}.
 */
public interface ClusterReader {

  /** The endpoints as configured, in that order. */
  List<Endpoint> endpoints();

  /**
   * The release line of the servers, the oldest if they differ. Asks if it is not known yet; {@link
   * EtcdLine#NEWEST} if nobody answers within {@code timeout}.
   */
  EtcdLine line(Duration timeout);

  /** What is known at this moment; never waits. */
  ConnectionState state();

  /** The member list. */
  Result<MemberList> memberList(Consistency consistency, Duration timeout);

  /**
   * The member list that a majority agrees on, in every version: 3.4 knows no linearizable list and
   * always tells what the member that answers believes.
   */
  Result<MemberList> agreedMembers(Duration timeout);

  /** The alarms that are raised; goes through raft. */
  Result<AlarmList> alarms(Duration timeout);

  /** A range of keys. */
  Result<RangeResult> range(RangeQuery query, Duration timeout);

  /** The member list as this member believes it is; a learner may refuse to tell. */
  Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout);

  /** One member's status. */
  Result<MemberStatus> status(Endpoint endpoint, Duration timeout);

  /** One member's hash at {@code revision}; 0 for its newest. */
  Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout);

  /** A range of keys, from exactly this member. */
  Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout);

  /** The alarms, asked of exactly this member. */
  Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout);

  /**
   * How this member is linked to the others, from its metrics on the endpoint. These do not name
   * the cluster, so that alone this answer is not checked against the pinned one.
   */
  Result<PeerLinks> peerLinks(Endpoint endpoint, Duration timeout);
}
