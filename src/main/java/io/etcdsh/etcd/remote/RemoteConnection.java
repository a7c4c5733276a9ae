package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.HttpPage;
import io.etcdsh.etcd.Inventory;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A connection to one cluster over gRPC. */
final class RemoteConnection implements Connection {
  private final List<Endpoint> endpoints;
  private final KnownCluster known;
  private final Members members;
  private final ClusterCalls calls;
  private final MemberWrites writes;
  private final TransportSecurity security;
  private final TlsFiles tls;
  private final boolean logsIn;
  private final JetcdKv jetcd = new JetcdKv();
  private final Freshness freshness;

  RemoteConnection(ConnectionSettings settings, TransportSecurity security) {
    endpoints = settings.endpoints();
    logsIn = settings.login().isPresent();
    known = new KnownCluster(endpoints);
    Dialer dialer = new Dialer(security, settings.dialTimeout());
    members = new Members(dialer, settings.tls(), settings.dialTimeout());
    Logins logins =
        new Logins(
            settings.login(),
            settings.dialTimeout(),
            security::problem,
            () -> members.at(known.candidates()));
    calls = new ClusterCalls(new MemberCalls(security, logins, known), members, known);
    writes = new MemberWrites(calls, members, logins, known, security);
    this.security = security;
    this.tls = settings.tls();
    freshness = new Freshness(calls, members, known);
  }

  @Override
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  @Override
  public boolean logsIn() {
    return logsIn;
  }

  @Override
  public ConnectionState state() {
    return known.state();
  }

  @Override
  public EtcdLine line(Duration timeout) {
    Optional<EtcdVersion> version = known.oldest().or(() -> calls.version(timeout));
    return version.map(EtcdLine::of).orElse(EtcdLine.NEWEST);
  }

  @Override
  public Result<MemberList> memberList(Consistency consistency, Duration timeout) {
    return calls.memberList(consistency, timeout);
  }

  @Override
  public Result<MemberList> agreedMembers(Duration timeout) {
    return calls.agreedMembers(timeout);
  }

  @Override
  public Result<AlarmList> alarms(Duration timeout) {
    return calls.any(Ask.alarms(), timeout).map(WireModel::alarms);
  }

  @Override
  public Result<List<String>> names(Inventory inventory, Duration timeout) {
    return switch (inventory) {
      case USERS -> calls.any(Ask.users(), timeout).map(it -> List.copyOf(it.getUsersList()));
      case ROLES -> calls.any(Ask.roles(), timeout).map(it -> List.copyOf(it.getRolesList()));
      case LEASES -> calls.any(Ask.leases(), timeout).map(WireModel::leases);
    };
  }

  @Override
  public Result<RangeResult> range(RangeQuery query, Duration timeout) {
    return calls.any(jetcd.range(query), timeout).map(RangeWire::result);
  }

  @Override
  public Result<MemberStatus> status(Endpoint endpoint, Duration timeout) {
    return calls.at(endpoint, Ask.status(), timeout).then(calls::told);
  }

  @Override
  public Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout) {
    return calls
        .at(endpoint, Ask.memberList(Consistency.SERIALIZABLE), timeout)
        .map(WireModel::memberList);
  }

  @Override
  public Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout) {
    return calls.at(endpoint, Ask.hashKv(revision), timeout).map(WireModel::hashKv);
  }

  @Override
  public Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout) {
    return calls.at(endpoint, Ask.range(query), timeout).map(RangeWire::result);
  }

  @Override
  public Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout) {
    return calls.at(endpoint, Ask.alarms(), timeout).map(WireModel::alarms);
  }

  /** The HTTP client is not loaded before somebody asks this. */
  @Override
  public Result<HttpPage> page(Endpoint endpoint, String path, Duration timeout) {
    return members
        .at(endpoint)
        .then(member -> new MemberPages(endpoint, member, security).page(path, timeout));
  }

  @Override
  public Result<Reach> reach(Endpoint place, Duration timeout) {
    return Target.of(place, tls)
        .then(target -> new Reaching(place, target, security).within(timeout));
  }

  @Override
  public WriteOutcome<MemberChange> addMember(
      Endpoint endpoint, List<String> peerUrls, boolean learner, Duration timeout) {
    return writes.at(endpoint, Write.addMember(peerUrls, learner), timeout);
  }

  @Override
  public WriteOutcome<MemberChange> removeMember(
      Endpoint endpoint, MemberId member, Duration timeout) {
    return writes.at(endpoint, Write.removeMember(member), timeout);
  }

  @Override
  public WriteOutcome<MemberChange> updateMember(
      Endpoint endpoint, MemberId member, List<String> peerUrls, Duration timeout) {
    return writes.at(endpoint, Write.updateMember(member, peerUrls), timeout);
  }

  @Override
  public WriteOutcome<MemberChange> promoteMember(
      Endpoint endpoint, MemberId member, Duration timeout) {
    return writes.at(endpoint, Write.promoteMember(member), timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> moveLeader(
      Endpoint leader, MemberId target, Duration timeout) {
    return writes.at(leader, Write.moveLeader(target), timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> put(
      Endpoint endpoint, Bytes key, Bytes value, Duration timeout) {
    return writes.at(endpoint, Write.put(key, value), timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> delete(Endpoint endpoint, Bytes key, Duration timeout) {
    return writes.at(endpoint, Write.delete(key), timeout);
  }

  @Override
  public void keepFresh() {
    freshness.start();
  }

  @Override
  public void attend(boolean closely) {
    freshness.attend(closely);
  }

  @Override
  public void close() {
    freshness.close();
    jetcd.close();
    members.close();
  }
}
