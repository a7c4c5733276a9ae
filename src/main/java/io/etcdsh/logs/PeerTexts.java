package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.CLOCK;
import static io.etcdsh.logs.LogKind.CLUSTER_MISMATCH;
import static io.etcdsh.logs.LogKind.DROPPED;
import static io.etcdsh.logs.LogKind.PEER_DOWN;
import static io.etcdsh.logs.LogKind.REMOVED;

import io.etcdsh.logs.Known.Role;
import java.util.List;

/**
 * What members say of one another ({@code etcdserver/api/rafthttp}: stream.go, peer_status.go,
 * probing_status.go, http.go, util.go; {@code etcdserver/cluster_util.go}; etcd 3.4 to 3.7).
 */
final class PeerTexts {
  private static final String FULL = "dropped internal Raft message since sending buffer is full";

  static final List<Known> ALL =
      List.of(
          peer("lost TCP streaming connection with remote peer"),
          peer("failed to read {peer} on {} ({why})"),
          peer("failed to dial {peer} on {} ({why})"),
          peer("peer became inactive (message send to peer failed)"),
          peer("prober detected unhealthy status"),
          peer("health check for peer {peer} could not connect: {why}"),
          peer("failed to reach the peer URL"),
          peer("failed to reach the peerURL({}) of member {peer} ({why})"),
          peer("failed to get version"),
          peer("cannot get the version of member {peer} ({why})"),
          Known.fact(DROPPED, FULL),
          Known.fact(DROPPED, FULL + " (overloaded network)"),
          Known.fact(
              DROPPED,
              "dropped internal Raft message since receiving buffer is full (overloaded network)"),
          Known.fact(DROPPED, "dropped internal raft message to {peer} since {}"),
          Known.fact(DROPPED, "dropped internal raft message from {peer} since {}"),
          Known.fact(CLOCK, "prober found high clock drift"),
          Known.fact(CLOCK, "the clock difference against peer {peer} is too high [{took} > {}]"),
          Known.fact(CLUSTER_MISMATCH, "request cluster ID mismatch"),
          Known.fact(CLUSTER_MISMATCH, "request cluster ID mismatch (got {} want {})"),
          Known.fact(
              CLUSTER_MISMATCH,
              "request sent was ignored by remote peer due to cluster ID mismatch"),
          Known.fact(CLUSTER_MISMATCH, "request sent was ignored due to cluster ID mismatch"),
          Known.fact(
              CLUSTER_MISMATCH,
              "request sent was ignored (cluster ID mismatch: peer[{peer}]={}, local={})"),
          Known.fact(
              CLUSTER_MISMATCH,
              "request sent was ignored (cluster ID mismatch: remote[{peer}]={}, local={})"),
          Known.fact(CLUSTER_MISMATCH, "ignored streaming request; ID mismatch"),
          Known.fact(CLUSTER_MISMATCH, "rejected Raft message to mismatch member"),
          Known.fact(CLUSTER_MISMATCH, "rejected message to mismatch member {peer}"),
          Known.fact(REMOVED, "rejected stream from remote peer because it was removed"),
          Known.fact(REMOVED, "rejected the stream from peer {peer} since it was removed"),
          Known.fact(REMOVED, "rejected Raft message from removed member"),
          Known.fact(REMOVED, "reject message from removed member {peer}"));

  private PeerTexts() {}

  private static Known peer(String text) {
    return new Known(PEER_DOWN, Role.PEER, text);
  }
}
