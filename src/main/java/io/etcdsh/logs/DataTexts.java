package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.ALARM;
import static io.etcdsh.logs.LogKind.COMPACTION;
import static io.etcdsh.logs.LogKind.COMPACTION_FAILED;
import static io.etcdsh.logs.LogKind.CORRUPTION;
import static io.etcdsh.logs.LogKind.SNAPSHOT;
import static io.etcdsh.logs.LogKind.SNAPSHOT_FAILED;

import io.etcdsh.logs.Known.Role;
import java.util.List;

/**
 * Space, history, snapshots and whether data are the same ({@code etcdserver/server.go}, {@code
 * etcdserver/corrupt.go}, {@code v3compactor}, {@code rafthttp/snapshot_sender.go}; etcd 3.4 to
 * 3.7).
 */
final class DataTexts {
  static final List<Known> ALL =
      List.of(
          new Known(ALARM, Role.ALARM, "alarm raised"),
          new Known(ALARM, Role.ALARM, "alarm {why} raised by peer {peer}"),
          new Known(ALARM, Role.ALARM, "serving /health false due to an alarm"),
          new Known(ALARM, Role.ALARM, "/health error due to {why}"),
          new Known(ALARM, Role.ALARM, "message exceeded backend quota; raising alarm"),
          new Known(ALARM, Role.ALARM, "applying raft message exceeded backend quota"),
          new Known(ALARM, Role.APPLY, "failed to apply request"),
          new Known(ALARM, Role.APPLY, "failed to apply request {} err is {why}"),
          Known.fact(COMPACTION, "finished scheduled compaction"),
          Known.fact(COMPACTION, "finished scheduled compaction at {} (took {took})"),
          Known.fact(COMPACTION_FAILED, "failed auto periodic compaction"),
          Known.fact(COMPACTION_FAILED, "failed auto revision compaction"),
          Known.fact(COMPACTION_FAILED, "Failed auto-compaction at revision {} ({why})"),
          Known.fact(CORRUPTION, "Detected compaction hash mismatch"),
          Known.fact(CORRUPTION, "failed compaction hash check"),
          Known.fact(CORRUPTION, "same compact revision then hashes must match"),
          Known.fact(CORRUPTION, "found hash mismatch"),
          Known.fact(CORRUPTION, "mismatched hashes {} and {} for revision {}"),
          Known.fact(CORRUPTION, "hash {} at revision {} from member {peer}, expected hash {}"),
          Known.fact(CORRUPTION, "revision from follower must be less than or equal to leader's"),
          Known.fact(CORRUPTION, "revision {} from member {peer}, expected at most {}"),
          Known.fact(
              CORRUPTION, "compact revision from follower must be less than or equal to leader's"),
          Known.fact(CORRUPTION, "compact revision {} from member {peer}, expected at most {}"),
          Known.fact(CORRUPTION, "found different hash values from remote peer"),
          Known.fact(
              CORRUPTION,
              "{} hash {} != {} hash {} (revision {}, peer revision {}, compact revision {})"),
          Known.fact(SNAPSHOT, "sent database snapshot"),
          Known.fact(SNAPSHOT, "database snapshot [index: {}, to: {peer}] sent out successfully"),
          Known.fact(SNAPSHOT, "received and saved database snapshot"),
          Known.fact(SNAPSHOT, "successfully received and saved database snapshot [{}]"),
          Known.fact(SNAPSHOT_FAILED, "failed to send database snapshot"),
          Known.fact(
              SNAPSHOT_FAILED,
              "database snapshot [index: {}, to: {peer}] failed to be sent out ({why})"),
          Known.fact(SNAPSHOT_FAILED, "snapshotting taking too long to transfer"),
          Known.fact(SNAPSHOT_FAILED, "snapshotting is taking more than {} seconds to finish {}"),
          Known.fact(SNAPSHOT_FAILED, "skip compaction since there is an inflight snapshot"));

  private DataTexts() {}
}
