package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a connection has learned about its cluster; thread-safe, never waits. */
final class KnownCluster {
  private final List<Endpoint> configured;
  private final AtomicReference<Facts> facts = new AtomicReference<>(Facts.NONE);

  KnownCluster(List<Endpoint> configured) {
    this.configured = configured;
  }

  /** The snapshot for others. */
  ConnectionState state() {
    return facts.get().state();
  }

  /** The version of the oldest server. */
  Optional<EtcdVersion> oldest() {
    return facts.get().oldest();
  }

  /**
   * Whom to ask if any voter will do, the likeliest first: the endpoint that answered last, the
   * other configured ones, then what started voters advertise that none of these reached. Without
   * any of those the known learners, for one may have been promoted.
   */
  List<Endpoint> candidates() {
    return facts.get().candidates(configured);
  }

  /** Whom to visit: every member, learners included, at one place each if it is known. */
  List<Endpoint> everybody() {
    return facts.get().visitable(configured);
  }

  /** Takes note of how a visit went. */
  void visited(MemberVisit visit) {
    facts.updateAndGet(it -> it.visited(visit, it.visitable(configured)));
  }

  /** The last visit at an endpoint. */
  Optional<MemberVisit> visit(Endpoint endpoint) {
    return Optional.ofNullable(state().visits().get(endpoint));
  }

  /** Whether the user named this endpoint, so that another cluster behind it is an alarm. */
  boolean isConfigured(Endpoint endpoint) {
    return configured.contains(endpoint);
  }

  /** Takes note of an answer; a problem if another cluster gave it. */
  Optional<Problem> answered(Endpoint endpoint, ResponseHeader header) {
    if (header.clusterId().isNone()) {
      return Optional.empty();
    }
    if (!isConfigured(endpoint)) {
      Optional<Problem> stranger = stranger(state(), endpoint, header);
      if (stranger.isPresent()) {
        return stranger;
      }
    }
    Facts now = facts.updateAndGet(it -> it.answered(endpoint, header, this::stranger));
    return Optional.ofNullable(now.strangers().get(endpoint));
  }

  private Optional<Problem> stranger(ConnectionState pinned, Endpoint endpoint, ResponseHeader it) {
    return pinned
        .clusterId()
        .filter(id -> !id.equals(it.clusterId()))
        .map(
            id ->
                Problem.of(
                    ProblemCode.CLUSTER_CHANGED,
                    "Another cluster answers at " + endpoint + ".",
                    "this connection belongs to cluster "
                        + id.hex()
                        + ", but cluster "
                        + it.clusterId().hex()
                        + " answered",
                    "Find out who serves this address now; to go on with that cluster, connect"
                        + " anew."));
  }

  /** Takes note of a call that failed at one endpoint. */
  void failed(Endpoint endpoint, Problem problem) {
    facts.updateAndGet(it -> it.failed(endpoint, problem));
  }

  /** Takes note that nobody could answer. */
  void trouble(Problem problem) {
    facts.updateAndGet(it -> it.troubled(Optional.of(problem)));
  }

  /** Takes note of a member list. */
  void listed(MemberList members) {
    facts.updateAndGet(it -> it.listed(members));
  }

  /** Takes note of what a member said of itself. */
  void told(MemberStatus status) {
    facts.updateAndGet(it -> it.told(status));
  }
}
