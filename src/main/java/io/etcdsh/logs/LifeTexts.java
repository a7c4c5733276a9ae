package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.CRASH;
import static io.etcdsh.logs.LogKind.START;
import static io.etcdsh.logs.LogKind.STOP;

import io.etcdsh.logs.Known.Role;
import java.util.List;

/**
 * How a process begins and ends (etcd 3.4 to 3.7: {@code embed/etcd.go}, {@code etcdmain/etcd.go},
 * {@code pkg/osutil}, {@code etcdserver/bootstrap.go}). Without {@code --logger=zap} 3.4 has texts
 * of its own.
 */
final class LifeTexts {
  static final List<Known> ALL =
      List.of(
          new Known(START, Role.BANNER, "Running: "),
          new Known(
              START,
              Role.BANNER,
              "Running http and grpc server on single port. This is not recommended for"
                  + " production."),
          new Known(START, Role.BANNER, "Initialize and start etcd server"),
          new Known(START, Role.BEGIN, "starting an etcd server"),
          new Known(START, Role.BEGIN, "etcd Version: {version}"),
          new Known(START, Role.IDENTITY, "name = {name}"),
          new Known(START, Role.IDENTITY, "starting etcd server"),
          new Known(START, Role.IDENTITY, "starting local member"),
          new Known(START, Role.IDENTITY, "restarting local member"),
          new Known(START, Role.IDENTITY, "starting member {self} in cluster {}"),
          new Known(
              START, Role.IDENTITY, "restarting member {self} in cluster {} at commit index {}"),
          new Known(START, Role.READY, "ready to serve client requests"),
          new Known(STOP, Role.STOPPING, "received signal; shutting down"),
          new Known(STOP, Role.STOPPING, "received {} signal, shutting down..."),
          new Known(STOP, Role.STOPPING, "closing etcd server"),
          Known.fact(CRASH, "discovery failed"),
          Known.fact(CRASH, "listener failed"),
          Known.fact(CRASH, "failed to start etcd"),
          Known.fact(CRASH, "bootstrap failed"),
          Known.fact(CRASH, "failed to commit tx"),
          Known.fact(CRASH, "failed to save Raft hard state and entries"),
          Known.fact(CRASH, "failed to recover v3 backend from snapshot"),
          Known.fact(CRASH, "recovering backend from snapshot error: {why}"),
          Known.fact(CRASH, "failed to open database"),
          Known.fact(CRASH, "cannot open database at {} ({why})"),
          Known.fact(CRASH, "failed to open WAL"),
          Known.fact(CRASH, "open wal error: {why}"),
          Known.fact(CRASH, "failed to read WAL, cannot be repaired"),
          Known.fact(CRASH, "read wal error ({why}) and cannot be repaired"),
          Known.fact(CRASH, "failed to verify flags"),
          Known.fact(CRASH, "unexpected panic during defrag"),
          Known.fact(
              CRASH,
              "tocommit({}) is out of range [lastIndex({})]. Was the raft log corrupted, {}"),
          Known.fact(CRASH, "file descriptor limit of etcd process is too low; please set higher"),
          Known.fact(
              CRASH,
              "file descriptor limit[{}] of etcd process is too low, and should be set higher than"
                  + " {}"));

  private LifeTexts() {}
}
