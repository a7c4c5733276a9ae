package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.await;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.time;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.KV;
import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.FreePorts;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeQuery.SortOrder;
import io.etcdsh.model.RangeQuery.SortTarget;
import io.etcdsh.model.RangeQuery.Window;
import io.etcdsh.model.RangeResult;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#present")
class ReadingIT {
  private static final int BIG = 6 * 1024 * 1024;

  private static ClusterFixture cluster;
  private static Connection connection;

  @Parameter String version;

  @BeforeParameterizedClassInvocation
  static void start(String version) throws Exception {
    cluster =
        ClusterFixture.start(
            ClusterSpec.of(version, 3).withFlags("--max-request-bytes=" + 2 * BIG));
    connection = TestConnections.open(cluster);
    try (Client client =
        Client.builder().endpoints("http://" + cluster.endpoints().getFirst()).build()) {
      KV kv = client.getKVClient();
      for (String key : List.of("b/1", "b/2", "c", "a", "a")) {
        kv.put(bytes(key), bytes("value of " + key)).get();
      }
      byte[] big = new byte[BIG];
      Arrays.fill(big, (byte) 'x');
      kv.put(bytes("big"), ByteSequence.from(big)).get();
      kv.compact(4).get();
    }
    await(ReadingIT::isEverywhere);
  }

  /** Whether every member has applied the compaction, the last of what was written. */
  private static boolean isEverywhere() {
    return cluster.endpoints().stream()
        .allMatch(it -> value(connection.hashKv(it, 0, TIMEOUT)).compactRevision() == 4);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    connection.close();
    cluster.close();
  }

  private static ByteSequence bytes(String text) {
    return ByteSequence.from(text, StandardCharsets.UTF_8);
  }

  @Test
  void memberListNamesAllMembers() {
    MemberList linear = value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
    assertThat(linear.members())
        .extracting(Member::name)
        .containsExactlyInAnyOrder("m1", "m2", "m3");
    assertThat(linear.header().clusterId().isNone()).isFalse();
    MemberList local = value(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
    assertThat(local.members()).isEqualTo(linear.members());
    assertThat(connection.state().members()).contains(local);
  }

  @Test
  void lineIsThatOfTheServers() {
    assertThat(connection.line(TIMEOUT))
        .isEqualTo(EtcdLine.of(EtcdVersion.parse(version).orElseThrow()));
    assertThat(connection.state().version().orElseThrow().text()).isEqualTo(version);
  }

  @Test
  void statusComesFromTheMemberThatWasAsked() {
    List<MemberStatus> all =
        cluster.endpoints().stream().map(it -> value(connection.status(it, TIMEOUT))).toList();
    assertThat(all).extracting(it -> it.header().memberId()).doesNotHaveDuplicates();
    assertThat(all).filteredOn(MemberStatus::isLeader).hasSize(1);
    assertThat(all).extracting(MemberStatus::version).containsOnly(version);
    assertThat(all).allSatisfy(it -> assertThat(it.dbSize()).isGreaterThan(BIG));
    boolean new36 = EtcdVersion.parse(version).orElseThrow().isAtLeast(3, 6);
    assertThat(all).allSatisfy(it -> assertThat(it.storageVersion().isPresent()).isEqualTo(new36));
    assertThat(connection.state().reached().values())
        .containsExactlyInAnyOrderElementsOf(cluster.endpoints());
  }

  @Test
  void hashesAgreeAtOneRevision() {
    long revision =
        value(connection.hashKv(cluster.endpoints().getFirst(), 0, TIMEOUT)).header().revision();
    List<HashKv> all =
        cluster.endpoints().stream()
            .map(it -> value(connection.hashKv(it, revision, TIMEOUT)))
            .toList();
    assertThat(all.stream().map(HashKv::hash).distinct()).hasSize(1);
    assertThat(all).allSatisfy(it -> assertThat(it.compactRevision()).isEqualTo(4));
  }

  @Test
  void alarmsAreNoneInAHealthyCluster() {
    assertThat(value(connection.alarms(TIMEOUT)).alarms()).isEmpty();
    assertThat(value(connection.alarmsAt(cluster.endpoints().getLast(), TIMEOUT)).alarms())
        .isEmpty();
  }

  @Test
  void rangesOfEveryFormAreTheSameOnBothWays() {
    Bytes all = Bytes.of(new byte[1]);
    List<RangeQuery> queries =
        List.of(
            RangeQuery.of(Bytes.utf8("a")),
            RangeQuery.of(Bytes.utf8("nothing")),
            query(Bytes.utf8("b/"), Bytes.utf8("b0"), 0, SortOrder.DESCEND, SortTarget.KEY),
            query(Bytes.utf8("a"), Bytes.utf8("b0"), 2, SortOrder.ASCEND, SortTarget.MODIFY),
            query(all, all, 1, SortOrder.ASCEND, SortTarget.VERSION),
            new RangeQuery(
                all,
                all,
                0,
                5,
                SortOrder.NONE,
                SortTarget.CREATE,
                true,
                true,
                false,
                new Window(3, 6, 2, 6)),
            new RangeQuery(
                all, all, 0, 0, SortOrder.NONE, SortTarget.VALUE, false, false, true, Window.ALL));
    for (RangeQuery query : queries) {
      RangeResult ours = value(connection.rangeAt(cluster.endpoints().getFirst(), query, TIMEOUT));
      RangeResult jetcds = value(connection.range(query, TIMEOUT));
      assertThat(jetcds.keyValues()).isEqualTo(ours.keyValues());
      assertThat(jetcds.count()).isEqualTo(ours.count());
      assertThat(jetcds.more()).isEqualTo(ours.more());
      assertThat(jetcds.encoded().size()).isEqualTo(ours.encoded().size());
    }
  }

  private static RangeQuery query(
      Bytes key, Bytes end, long limit, SortOrder order, SortTarget target) {
    return new RangeQuery(key, end, limit, 0, order, target, false, false, false, Window.ALL);
  }

  @Test
  void answersBeyondFourMebibytesArrive() {
    RangeResult result = value(connection.range(RangeQuery.of(Bytes.utf8("big")), TIMEOUT));
    assertThat(result.keyValues().getFirst().value().size()).isEqualTo(BIG);
  }

  @Test
  void refusalsCarryEtcdsOwnText() {
    Bytes key = Bytes.utf8("a");
    RangeQuery compacted =
        new RangeQuery(
            key,
            Bytes.EMPTY,
            0,
            2,
            SortOrder.NONE,
            SortTarget.KEY,
            false,
            false,
            false,
            Window.ALL);
    for (Result<RangeResult> result :
        List.of(
            connection.range(compacted, TIMEOUT),
            connection.rangeAt(cluster.endpoints().getFirst(), compacted, TIMEOUT))) {
      assertThat(problem(result).code()).isEqualTo(ProblemCode.SERVER_REFUSED);
      assertThat(problem(result).why())
          .isEqualTo("etcdserver: mvcc: required revision has been compacted");
    }
    assertThat(problem(connection.range(RangeQuery.of(Bytes.EMPTY), TIMEOUT)).why())
        .isEqualTo("etcdserver: key is not provided");
  }

  @Test
  void aMemberThatRefusesConnectionsIsToldAtOnceAndDelaysNobody() {
    Endpoint dead = new Endpoint("127.0.0.1:" + FreePorts.take(1).getFirst());
    List<Endpoint> endpoints = new ArrayList<>(List.of(dead));
    endpoints.addAll(cluster.endpoints());
    try (Connection other = TestConnections.open(endpoints, TlsFiles.NONE)) {
      Duration took = time(() -> value(other.memberList(Consistency.LINEARIZABLE, TIMEOUT)));
      assertThat(took).isLessThan(Duration.ofMillis(1000));
      Duration refusal =
          time(
              () -> {
                var problem = problem(other.status(dead, TIMEOUT));
                assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
                assertThat(problem.why()).isEqualTo("connection refused");
              });
      assertThat(refusal).isLessThan(Duration.ofMillis(500));
    }
  }

  @Test
  void frozenMembersDelayOnlyThemselvesAndEndWithTheDeadline() {
    try (Connection other = TestConnections.open(cluster)) {
      cluster.member(0).pause();
      cluster.member(1).pause();
      Duration took = time(() -> value(other.memberList(Consistency.SERIALIZABLE, TIMEOUT)));
      if (EtcdVersion.parse(version).orElseThrow().isAtLeast(3, 6)) {
        assertThat(took).isLessThan(Duration.ofMillis(1500));
      }
      took = time(() -> askAllAtOnce(other, Duration.ofSeconds(1)));
      assertThat(took).isBetween(Duration.ofMillis(950), Duration.ofMillis(1300));
    } finally {
      cluster.member(0).resume();
      cluster.member(1).resume();
    }
    cluster.members().forEach(it -> it.awaitHealthy());
  }

  private static void askAllAtOnce(Connection other, Duration timeout) {
    List<CompletableFuture<Result<MemberStatus>>> asked =
        cluster.endpoints().stream()
            .map(
                it ->
                    CompletableFuture.supplyAsync(
                        () -> other.status(it, timeout), Thread::startVirtualThread))
            .toList();
    List<Result<MemberStatus>> results = asked.stream().map(CompletableFuture::join).toList();
    assertThat(problem(results.get(0)).code()).isEqualTo(ProblemCode.TIMEOUT);
    assertThat(problem(results.get(1)).why()).isEqualTo("context deadline exceeded");
    assertThat(value(results.get(2)).version()).isNotEmpty();
  }

  @Test
  void interruptedCallerGetsItAtOnceAndKeepsTheFlag() throws Exception {
    cluster.member(0).pause();
    try (Connection other =
        TestConnections.open(List.of(cluster.endpoints().getFirst()), TlsFiles.NONE)) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<Result<MemberStatus>> result = new CompletableFuture<>();
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    result.complete(other.status(cluster.endpoints().getFirst(), TIMEOUT));
                    flag.complete(Thread.currentThread().isInterrupted());
                  });
      await(() -> caller.getState() == Thread.State.TIMED_WAITING);
      assertThat(
              time(
                  () -> {
                    caller.interrupt();
                    result.join();
                  }))
          .isLessThan(Duration.ofMillis(300));
      assertThat(problem(result.join()).code()).isEqualTo(ProblemCode.INTERRUPTED);
      assertThat(flag.join()).isTrue();
    } finally {
      cluster.member(0).resume();
    }
    cluster.member(0).awaitHealthy();
  }

  @Test
  void closingTakesNoTime() {
    Connection other = TestConnections.open(cluster);
    other.keepFresh();
    value(other.memberList(Consistency.LINEARIZABLE, TIMEOUT));
    value(other.range(RangeQuery.of(Bytes.utf8("a")), TIMEOUT));
    assertThat(time(other::close)).isLessThan(Duration.ofMillis(100));
  }
}
