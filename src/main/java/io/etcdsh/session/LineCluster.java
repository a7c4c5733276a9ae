package io.etcdsh.session;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.HttpPage;
import io.etcdsh.etcd.Inventory;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.Reach;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A cluster that is looked for at the first call, so that a command which needs none does not fail
 * over a broken configuration. Used by one line, on one thread at a time but for the fan-out of
 * that line, which starts after the first call.
 */
final class LineCluster implements ClusterReader {
  private final Optional<Duration> commandTimeout;
  private final Supplier<Result<Connection>> source;
  private Optional<Result<Connection>> found = Optional.empty();

  LineCluster(Optional<Duration> commandTimeout, Supplier<Result<Connection>> source) {
    this.commandTimeout = commandTimeout;
    this.source = source;
  }

  /** The limit for a call, if anything gives one. */
  Optional<Duration> commandTimeout() {
    return commandTimeout;
  }

  synchronized Result<Connection> connection() {
    if (found.isEmpty()) {
      found = Optional.of(source.get());
    }
    return found.get();
  }

  /** Why the cluster could not even be looked for, if a call found that out. */
  synchronized Optional<Problem> unresolved() {
    return found.flatMap(Result::failure);
  }

  /** The servers' release line, if this line has asked them anything; else the newest. */
  EtcdLine lineIfReached(Duration timeout) {
    Optional<Result<Connection>> used;
    synchronized (this) {
      used = found;
    }
    return used.flatMap(Result::toOptional).map(c -> c.line(timeout)).orElse(EtcdLine.NEWEST);
  }

  @Override
  public List<Endpoint> endpoints() {
    return connection().map(ClusterReader::endpoints).toOptional().orElse(List.of());
  }

  @Override
  public EtcdLine line(Duration timeout) {
    return connection().map(c -> c.line(timeout)).toOptional().orElse(EtcdLine.NEWEST);
  }

  /** Whether this line has turned to a cluster, and logs in there. */
  boolean turnedToLogIn() {
    Optional<Result<Connection>> used;
    synchronized (this) {
      used = found;
    }
    return used.flatMap(Result::toOptional).filter(ClusterReader::logsIn).isPresent();
  }

  @Override
  public boolean logsIn() {
    return connection().map(ClusterReader::logsIn).toOptional().orElse(false);
  }

  @Override
  public ConnectionState state() {
    return connection().map(ClusterReader::state).toOptional().orElse(ConnectionState.UNKNOWN);
  }

  @Override
  public Result<MemberList> memberList(Consistency consistency, Duration timeout) {
    return connection().then(c -> c.memberList(consistency, timeout));
  }

  @Override
  public Result<MemberList> agreedMembers(Duration timeout) {
    return connection().then(c -> c.agreedMembers(timeout));
  }

  @Override
  public Result<AlarmList> alarms(Duration timeout) {
    return connection().then(c -> c.alarms(timeout));
  }

  @Override
  public Result<List<String>> names(Inventory inventory, Duration timeout) {
    return connection().then(c -> c.names(inventory, timeout));
  }

  @Override
  public Result<RangeResult> range(RangeQuery query, Duration timeout) {
    return connection().then(c -> c.range(query, timeout));
  }

  @Override
  public Result<MemberStatus> status(Endpoint endpoint, Duration timeout) {
    return connection().then(c -> c.status(endpoint, timeout));
  }

  @Override
  public Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout) {
    return connection().then(c -> c.memberListAt(endpoint, timeout));
  }

  @Override
  public Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout) {
    return connection().then(c -> c.hashKv(endpoint, revision, timeout));
  }

  @Override
  public Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout) {
    return connection().then(c -> c.rangeAt(endpoint, query, timeout));
  }

  @Override
  public Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout) {
    return connection().then(c -> c.alarmsAt(endpoint, timeout));
  }

  @Override
  public Result<Reach> reach(Endpoint place, Duration timeout) {
    return connection().then(c -> c.reach(place, timeout));
  }

  @Override
  public Result<HttpPage> page(Endpoint endpoint, String path, Duration timeout) {
    return connection().then(c -> c.page(endpoint, path, timeout));
  }
}
