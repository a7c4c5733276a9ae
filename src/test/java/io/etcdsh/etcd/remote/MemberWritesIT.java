package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.addGuest;
import static io.etcdsh.etcd.remote.TestConnections.await;
import static io.etcdsh.etcd.remote.TestConnections.done;
import static io.etcdsh.etcd.remote.TestConnections.openAsGuest;
import static io.etcdsh.etcd.remote.TestConnections.openAsRoot;
import static io.etcdsh.etcd.remote.TestConnections.refused;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class MemberWritesIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";

  /** Nothing here is about time, and a busy machine may take its own for a login. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final String UNUSED = "http://127.0.0.1:7";
  private static final String OTHER = "http://127.0.0.1:8";

  /** The same URL twice within a second of a removal would mean the same, removed ID. */
  private static final String THIRD = "http://127.0.0.1:9";

  private static List<Member> listed(Connection connection) {
    return value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT)).members();
  }

  /** Changes a member that never starts; afterwards the cluster is as before. */
  private static void changeUnstartedLearner(Connection connection, Endpoint at) {
    List<Member> before = listed(connection);
    MemberChange addition = done(connection.addMember(at, List.of(UNUSED), true, TIMEOUT));
    Member added = addition.added().orElseThrow();
    assertThat(added.learner()).isTrue();
    assertThat(added.peerUrls()).containsExactly(UNUSED);
    assertThat(addition.members()).hasSize(before.size() + 1).contains(added);
    assertThat(addition.header().clusterId()).isEqualTo(connection.state().clusterId().get());

    var update = done(connection.updateMember(at, added.id(), List.of(OTHER), TIMEOUT));
    assertThat(update.added()).isEmpty();
    assertThat(update.members())
        .filteredOn(it -> it.id().equals(added.id()))
        .first()
        .satisfies(it -> assertThat(it.peerUrls()).containsExactly(OTHER));

    var removal = done(connection.removeMember(at, added.id(), TIMEOUT));
    assertThat(removal.members()).containsExactlyElementsOf(before);
    assertThat(listed(connection)).containsExactlyElementsOf(before);
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aLearnerIsAddedAndPromotedAndRemoved(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = TestConnections.open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      cluster.addLearner(url -> done(connection.addMember(at, List.of(url), true, TIMEOUT)));
      MemberId learner =
          listed(connection).stream().filter(Member::learner).findFirst().orElseThrow().id();
      await(() -> isDone(connection.promoteMember(at, learner, TIMEOUT), "in sync with leader"));
      assertThat(listed(connection)).hasSize(2).noneMatch(Member::learner);
      await(() -> isNoLearner(refused(connection.promoteMember(at, learner, TIMEOUT))));

      await(() -> isDone(connection.removeMember(at, learner, TIMEOUT), "unhealthy cluster"));
      assertThat(listed(connection)).hasSize(1);
    }
  }

  /** The server looks first at how far the member has come, which its own vote puts back. */
  private static boolean isNoLearner(Problem refusal) {
    String text = "etcdserver: can only promote a learner member";
    assertThat(refusal.why()).isIn(text, text + " which is in sync with leader");
    return refusal.why().equals(text);
  }

  /** Any refusal but the one that passes by itself is a failure. */
  private static boolean isDone(WriteOutcome<MemberChange> outcome, String passing) {
    if (outcome instanceof WriteOutcome.Refused<?>(Problem problem)) {
      assertThat(problem.why()).startsWith("etcdserver: ").endsWith(passing);
      return false;
    }
    done(outcome);
    return true;
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aRefusalKeepsTheTextAndNothingIsChanged(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = TestConnections.open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      List<String> taken = List.of(cluster.member(0).peerUrl());
      List<Member> before = listed(connection);
      Problem duplicate = refused(connection.addMember(at, taken, true, TIMEOUT));
      assertThat(duplicate.code()).isEqualTo(ProblemCode.SERVER_REFUSED);
      assertThat(duplicate.why()).isEqualTo("etcdserver: Peer URLs already exists");
      Problem bad = refused(connection.addMember(at, List.of("nonsense"), false, TIMEOUT));
      assertThat(bad.why()).isEqualTo("etcdserver: given member URLs are invalid");
      Problem unknown = refused(connection.removeMember(at, new MemberId(-1), TIMEOUT));
      assertThat(unknown.why()).isEqualTo("etcdserver: member not found");
      Problem last = refused(connection.removeMember(at, before.getFirst().id(), TIMEOUT));
      assertThat(last.why())
          .isEqualTo("etcdserver: re-configuration failed due to not enough started members");
      assertThat(listed(connection)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void mutualTlsMakesNoDifference(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).with(Security.MUTUAL_TLS);
    try (ClusterFixture cluster = ClusterFixture.start(spec);
        Connection connection = TestConnections.open(cluster)) {
      changeUnstartedLearner(connection, cluster.endpoints().getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void aConnectionAndALoginThatARestartEndedAreRenewedBeforeTheRequest(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth());
        Connection connection = openAsRoot(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      changeUnstartedLearner(connection, at);
      cluster.member(0).restart();
      Member added =
          done(connection.addMember(at, List.of(THIRD), true, TIMEOUT)).added().orElseThrow();
      cluster.member(0).restart();
      done(connection.removeMember(at, added.id(), TIMEOUT));
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void withoutTheRoleOrTheLoginItIsRefused(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth())) {
      addGuest(cluster);
      Endpoint at = cluster.endpoints().getFirst();
      try (Connection guest = openAsGuest(cluster)) {
        Problem problem = refused(guest.addMember(at, List.of(UNUSED), true, TIMEOUT));
        assertThat(problem.code()).isEqualTo(ProblemCode.PERMISSION_DENIED);
        assertThat(problem.why()).isEqualTo("etcdserver: permission denied");
      }
      try (Connection nobody = TestConnections.open(cluster)) {
        Problem problem = refused(nobody.addMember(at, List.of(UNUSED), true, TIMEOUT));
        assertThat(problem.code()).isEqualTo(ProblemCode.LOGIN_NEEDED);
      }
      try (Connection connection = openAsRoot(cluster)) {
        assertThat(listed(connection)).hasSize(1);
      }
    }
  }
}
