package io.etcdsh.testing;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.HttpPage;
import io.etcdsh.etcd.Inventory;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A cluster in memory: members that answer, refuse, or hang until the limit. */
public final class FakeCluster implements ClusterReader {
  private static final ClusterId ID = new ClusterId(0xc1);
  private final List<Endpoint> configured = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final Map<String, MemberStatus> statuses = new HashMap<>();
  private final Map<String, Long> hashes = new HashMap<>();
  private final Set<String> hung = new HashSet<>();
  private final Deque<Problem> disagreements = new ArrayDeque<>();

  /** Adds a member at {@code address} that answers; the first one is the leader. */
  public FakeCluster member(long id, String name, String address) {
    members.add(listed(id, name, address, false));
    statuses.put(address, status(id, 100, List.of(), false, "3.6.14"));
    hashes.put(address, 0xfeedL);
    return this;
  }

  /** Adds a learner that answers. */
  public FakeCluster learner(long id, String name, String address) {
    members.add(listed(id, name, address, true));
    statuses.put(address, status(id, 90, List.of(), true, "3.6.14"));
    return this;
  }

  /** Adds a member that has never started. */
  public FakeCluster unstarted(long id, String peerUrl) {
    members.add(new Member(new MemberId(id), "", List.of(peerUrl), List.of(), false));
    return this;
  }

  /** Adds a member that refuses connections. */
  public FakeCluster dead(long id, String name, String address) {
    members.add(listed(id, name, address, false));
    return this;
  }

  /** Adds a member that never answers. */
  public FakeCluster hung(long id, String name, String address) {
    hung.add(address);
    return dead(id, name, address);
  }

  /** Makes a member say something else of itself. */
  public FakeCluster saying(String address, long index, List<String> errors, String version) {
    MemberStatus old = statuses.get(address);
    statuses.put(
        address, status(old.header().memberId().value(), index, errors, old.learner(), version));
    return this;
  }

  /** Makes a member's hash another. */
  public FakeCluster hash(String address, long hash) {
    hashes.put(address, hash);
    return this;
  }

  /** Lets the next reading through the quorum fail so; more than one fail one after another. */
  public FakeCluster disagreeing(Problem problem) {
    disagreements.add(problem);
    return this;
  }

  /** The endpoints that the user named. */
  public FakeCluster configured(String... endpoints) {
    List.of(endpoints).forEach(text -> configured.add(new Endpoint(text)));
    return this;
  }

  private static Member listed(long id, String name, String address, boolean learner) {
    return new Member(
        new MemberId(id),
        name,
        List.of("http://peer-" + name + ":2380"),
        List.of("http://" + address),
        learner);
  }

  private MemberStatus status(
      long id, long index, List<String> errors, boolean learner, String version) {
    return new MemberStatus(
        new ResponseHeader(ID, new MemberId(id), 7, 2),
        version,
        20480,
        10240,
        members.getFirst().id(),
        index,
        2,
        index,
        errors,
        learner,
        Optional.of("3.6.0"),
        40960,
        Optional.empty());
  }

  @Override
  public List<Endpoint> endpoints() {
    return configured;
  }

  @Override
  public EtcdLine line(Duration timeout) {
    return EtcdLine.V3_6;
  }

  @Override
  public boolean logsIn() {
    return false;
  }

  @Override
  public ConnectionState state() {
    return ConnectionState.UNKNOWN;
  }

  @Override
  public Result<MemberList> memberList(Consistency consistency, Duration timeout) {
    return statuses.isEmpty()
        ? Result.failed(refused())
        : Result.ok(new MemberList(header(), members, Bytes.EMPTY));
  }

  private static ResponseHeader header() {
    return new ResponseHeader(ID, MemberId.NONE, 0, 2);
  }

  @Override
  public Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout) {
    return memberList(Consistency.SERIALIZABLE, timeout);
  }

  @Override
  public Result<MemberList> agreedMembers(Duration timeout) {
    return Optional.ofNullable(disagreements.poll())
        .map(Result::<MemberList>failed)
        .orElseGet(() -> memberList(Consistency.LINEARIZABLE, timeout));
  }

  @Override
  public Result<AlarmList> alarms(Duration timeout) {
    return Result.ok(new AlarmList(header(), List.of(), Bytes.EMPTY));
  }

  @Override
  public Result<List<String>> names(Inventory inventory, Duration timeout) {
    return Result.ok(List.of());
  }

  @Override
  public Result<RangeResult> range(RangeQuery query, Duration timeout) {
    return Result.ok(new RangeResult(header(), List.of(), false, 0, Bytes.EMPTY));
  }

  @Override
  public Result<MemberStatus> status(Endpoint endpoint, Duration timeout) {
    String address = endpoint.authority();
    if (hung.contains(address)) {
      return Result.failed(waited(timeout));
    }
    return Optional.ofNullable(statuses.get(address))
        .map(Result::ok)
        .orElseGet(() -> Result.failed(refused()));
  }

  private static Problem refused() {
    return Problem.of(ProblemCode.UNREACHABLE, "Nobody listens there.", "connection refused");
  }

  private static Problem waited(Duration timeout) {
    try {
      boolean never = new CountDownLatch(1).await(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return Problem.of(ProblemCode.TIMEOUT, "There was no answer in time.", never ? "?" : "");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", "");
    }
  }

  @Override
  public Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout) {
    Result<MemberStatus> status = status(endpoint, timeout);
    return status.then(
        seen ->
            seen.learner()
                ? Result.failed(learner())
                : Result.ok(
                    new HashKv(seen.header(), hashes.get(endpoint.authority()), -1, revision)));
  }

  private static Problem learner() {
    return Problem.of(
        ProblemCode.LEARNER,
        "A learner serves no such call.",
        "etcdserver: rpc not supported for learner");
  }

  @Override
  public Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout) {
    return status(endpoint, timeout)
        .then(seen -> seen.learner() ? Result.failed(learner()) : range(query, timeout));
  }

  @Override
  public Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout) {
    return status(endpoint, timeout).then(seen -> alarms(timeout));
  }

  @Override
  public Result<Reach> reach(Endpoint place, Duration timeout) {
    return Result.failed(Problem.of(ProblemCode.SERVER_REFUSED, "There are no places here.", ""));
  }

  @Override
  public Result<HttpPage> page(Endpoint endpoint, String path, Duration timeout) {
    return Result.failed(Problem.of(ProblemCode.SERVER_REFUSED, "There are no pages here.", ""));
  }

  /** Linked to every other member that answers; the processes are as old as time. */
  @Override
  public Result<PeerLinks> peerLinks(Endpoint endpoint, Duration timeout) {
    return status(endpoint, timeout)
        .map(seen -> new PeerLinks(linksOf(seen.header().memberId()), Instant.EPOCH, Map.of()));
  }

  private Map<MemberId, Boolean> linksOf(MemberId self) {
    return members.stream()
        .filter(it -> it.started() && !it.id().equals(self))
        .collect(Collectors.toMap(Member::id, this::answers));
  }

  private boolean answers(Member member) {
    return member.clientUrls().stream()
        .anyMatch(url -> statuses.containsKey(new Endpoint(url).authority()));
  }
}
