package io.etcdsh.session;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a cluster's pulse once, for a session that is not watching it.
 *
 * @param cluster to ask
 * @param limit for each call
 */
record PulseLook(ClusterReader cluster, Duration limit) {

  /** Asks all members at once. */
  Pulse take() {
    Result<MemberList> list = cluster.memberList(Consistency.SERIALIZABLE, limit);
    ConnectionState state = ConnectionState.UNKNOWN.withTrouble(list.failure());
    return Pulse.of(list.toOptional().map(members -> visited(state, members)).orElse(state));
  }

  private ConnectionState visited(ConnectionState state, MemberList list) {
    Map<Endpoint, MemberVisit> visits = new HashMap<>();
    FanOut.ask(cluster.places(list), this::visit)
        .toOptional()
        .ifPresent(all -> all.forEach(visit -> visits.put(visit.endpoint(), visit)));
    return state.pinned(list.header().clusterId()).withMembers(list).withVisits(visits);
  }

  private MemberVisit visit(Endpoint place) {
    InstantSource clock = InstantSource.system();
    Instant asked = clock.instant();
    Result<MemberStatus> status = cluster.status(place, limit);
    Instant now = clock.instant();
    return new MemberVisit(
        place,
        now,
        Duration.between(asked, now),
        status.failure().isPresent() ? 1 : 0,
        status.failure(),
        status.toOptional(),
        status.failure().isPresent() ? Optional.empty() : Optional.of(now));
  }
}
