package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.ELECTION;
import static io.etcdsh.logs.LogKind.HEARTBEAT;
import static io.etcdsh.logs.LogKind.MEMBERSHIP;
import static io.etcdsh.logs.LogKind.NO_LEADER;
import static io.etcdsh.logs.LogKind.SLOW_READ;

import io.etcdsh.logs.Known.Role;
import java.util.List;

/**
 * Who leads (raft's {@code raft.go} and {@code node.go}, {@code etcdserver/raft.go}, {@code
 * etcdserver/v3_server.go}, {@code etcdhttp/health.go}; etcd 3.4 to 3.7).
 */
final class LeaderTexts {
  static final List<Known> ALL =
      List.of(
          new Known(ELECTION, Role.LEADER_LOST, "{self} lost leader {peer} at term {}"),
          new Known(ELECTION, Role.LEADER_FOUND, "{self} elected leader {peer} at term {}"),
          new Known(
              ELECTION, Role.LEADER_CHANGED, "{self} changed leader from {} to {peer} at term {}"),
          new Known(ELECTION, Role.CAMPAIGN, "{self} is starting a new election at term {}"),
          new Known(
              NO_LEADER,
              Role.STEPPED_DOWN,
              "{self} stepped down to follower since quorum is not active"),
          Known.fact(NO_LEADER, "serving /health false; no leader"),
          Known.fact(NO_LEADER, "/health error; no leader (status code 503)"),
          Known.fact(NO_LEADER, "{self} no leader at term {}; dropping proposal"),
          new Known(
              HEARTBEAT,
              Role.HEARTBEAT,
              "leader failed to send out heartbeat on time; took too long, leader is overloaded"
                  + " likely from slow disk"),
          new Known(
              HEARTBEAT,
              Role.HEARTBEAT,
              "failed to send out heartbeat on time (exceeded the {} timeout for {took}, to"
                  + " {})"),
          Known.fact(SLOW_READ, "waiting for ReadIndex response took too long, retrying"),
          Known.fact(SLOW_READ, "waiting for ReadIndex response took too long, retrying ({}"),
          Known.fact(
              SLOW_READ,
              "timed out waiting for read index response (local node might have slow network)"),
          Known.fact(
              SLOW_READ,
              "timed out waiting for read index response (local node might have slow network){}"),
          Known.fact(MEMBERSHIP, "leadership transfer finished"),
          Known.fact(MEMBERSHIP, "leadership transfer failed"));

  private LeaderTexts() {}
}
