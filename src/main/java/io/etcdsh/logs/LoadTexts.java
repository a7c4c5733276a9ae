package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.DEFRAG;
import static io.etcdsh.logs.LogKind.LIMITS;
import static io.etcdsh.logs.LogKind.SETTING;
import static io.etcdsh.logs.LogKind.SLOW_APPLY;
import static io.etcdsh.logs.LogKind.SLOW_FSYNC;

import io.etcdsh.logs.Known.Role;
import java.util.List;

/**
 * Disk and load ({@code storage/wal/wal.go}, {@code etcdserver/txn/util.go}, {@code
 * v3rpc/maintenance.go}, {@code storage/backend/backend.go}, {@code embed/etcd.go}; etcd 3.4 to
 * 3.7).
 */
final class LoadTexts {
  static final List<Known> ALL =
      List.of(
          Known.fact(SLOW_FSYNC, "slow fdatasync"),
          Known.fact(SLOW_FSYNC, "sync duration of {took}, expected less than {}"),
          Known.fact(SLOW_APPLY, "apply request took too long"),
          slow("read-only range request"),
          slow("read-only txn request"),
          slow("request"),
          new Known(DEFRAG, Role.DEFRAG, "starting defragment"),
          new Known(DEFRAG, Role.DEFRAG, "starting to defragment the storage backend..."),
          new Known(DEFRAG, Role.DEFRAG, "finished defragment"),
          new Known(DEFRAG, Role.DEFRAG, "finished defragmenting the storage backend"),
          Known.fact(DEFRAG, "finished defragmenting directory"),
          Known.fact(DEFRAG, "defragmented"),
          Known.fact(LIMITS, "80% of file descriptors are used"),
          Known.fact(LIMITS, "80% of the file descriptor limit is used [used = {}, limit = {}]"),
          Known.fact(SETTING, "exceeded recommended request limit"),
          Known.fact(SETTING, "MaxRequestBytes {} exceeds maximum recommended size {}"),
          Known.fact(SETTING, "quota exceeds the maximum value"),
          Known.fact(SETTING, "backend quota {} exceeds maximum recommended quota {}"));

  private LoadTexts() {}

  /** 3.4 without zap: the request and its result, which may hold anything, and the time. */
  private static Known slow(String front) {
    return Known.fact(
        SLOW_APPLY, front + " \"{}\" with result \"{}\" took too long ({took}) to execute");
  }
}
