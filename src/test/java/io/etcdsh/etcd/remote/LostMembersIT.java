package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.await;
import static io.etcdsh.etcd.remote.TestConnections.done;
import static io.etcdsh.etcd.remote.TestConnections.inDoubt;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.refused;
import static io.etcdsh.etcd.remote.TestConnections.time;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes and links in a cluster of three: who leads, who hangs, who is dead. */
@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
class LostMembersIT {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Bytes KEY = Bytes.of(new byte[] {'k'});

  private static ClusterFixture cluster;

  @Parameter String version;

  private Connection connection;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 3));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void open() {
    connection = TestConnections.open(cluster);
  }

  @AfterEach
  void close() {
    connection.close();
  }

  private MemberId id(MemberFixture member) {
    return value(connection.status(member.endpoint(), TIMEOUT)).header().memberId();
  }

  private Optional<MemberFixture> whoLeads() {
    MemberId leader = value(connection.status(cluster.endpoints().getFirst(), TIMEOUT)).leader();
    return cluster.members().stream().filter(it -> id(it).equals(leader)).findFirst();
  }

  private MemberFixture leader() {
    await(() -> whoLeads().isPresent());
    return whoLeads().orElseThrow();
  }

  private static List<MemberFixture> others(MemberFixture one) {
    return cluster.members().stream().filter(it -> it != one).toList();
  }

  @Test
  void theLeadershipIsHandedOverAndBack() {
    MemberFixture first = leader();
    MemberFixture second = others(first).getFirst();
    MemberId target = id(second);
    var stray = refused(connection.moveLeader(second.endpoint(), target, TIMEOUT));
    assertThat(stray.why()).isEqualTo("etcdserver: not leader");
    var nobody = refused(connection.moveLeader(first.endpoint(), new MemberId(-1), TIMEOUT));
    assertThat(nobody.why()).isEqualTo("etcdserver: bad leader transferee");

    done(connection.moveLeader(first.endpoint(), target, TIMEOUT));
    assertThat(leader()).isEqualTo(second);
    await(() -> value(connection.status(second.endpoint(), TIMEOUT)).leader().equals(target));
    done(connection.moveLeader(second.endpoint(), id(first), TIMEOUT));
    await(() -> leader().equals(first));
  }

  @Test
  void withoutAQuorumAChangeIsInDoubt() {
    MemberFixture alive = leader();
    List<MemberFixture> hung = others(alive);
    MemberId id = id(hung.getFirst());
    hung.forEach(MemberFixture::pause);
    try {
      List<String> same = List.of(hung.getFirst().peerUrl());
      var problem = inDoubt(connection.updateMember(alive.endpoint(), id, same, SHORT));
      assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
      // by now the leader may have stepped down, and says in words of its own that it gave up
      inDoubt(connection.put(alive.endpoint(), KEY, Bytes.EMPTY, SHORT));
      inDoubt(connection.delete(alive.endpoint(), KEY, SHORT));
    } finally {
      hung.forEach(MemberFixture::resume);
      hung.forEach(MemberFixture::awaitHealthy);
    }
  }

  @Test
  void nothingIsSentToAMemberThatHangsOrIsDead() {
    MemberFixture lost = others(leader()).getFirst();
    MemberId unknown = new MemberId(-1);
    lost.pause();
    try {
      var silence = refused(connection.removeMember(lost.endpoint(), unknown, SHORT));
      assertThat(silence.code()).isEqualTo(ProblemCode.TIMEOUT);
      assertThat(
              time(
                  () ->
                      assertThat(problem(connection.peerLinks(lost.endpoint(), SHORT)).code())
                          .isEqualTo(ProblemCode.TIMEOUT)))
          .isLessThan(SHORT.multipliedBy(2));
    } finally {
      lost.resume();
    }
    lost.kill();
    var absence = refused(connection.removeMember(lost.endpoint(), unknown, SHORT));
    assertThat(absence.code()).isEqualTo(ProblemCode.UNREACHABLE);
    var links = problem(connection.peerLinks(lost.endpoint(), SHORT));
    assertThat(links.code()).isEqualTo(ProblemCode.UNREACHABLE);
    assertThat(links.why()).isEqualTo("no connection could be made");
    lost.start();
    lost.awaitHealthy();
  }

  @Test
  void linksAreActiveUntilAMemberStops() {
    MemberFixture first = cluster.member(0);
    MemberId second = id(cluster.member(1));
    MemberId third = id(cluster.member(2));
    await(() -> links(first).active().equals(Map.of(second, true, third, true)));
    PeerLinks before = links(first);
    cluster.member(2).kill();
    await(() -> links(first).active().equals(Map.of(second, true, third, false)));
    assertThat(links(first).processStart()).isEqualTo(before.processStart());
    assertThat(links(first).disconnects().get(third))
        .isGreaterThan(before.disconnects().getOrDefault(third, 0L));
    cluster.member(2).start();
    cluster.member(2).awaitHealthy();
    await(() -> links(first).active().equals(Map.of(second, true, third, true)));
  }

  private PeerLinks links(MemberFixture member) {
    return value(connection.peerLinks(member.endpoint(), TIMEOUT));
  }
}
