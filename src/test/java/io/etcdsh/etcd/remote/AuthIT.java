package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.addGuest;
import static io.etcdsh.etcd.remote.TestConnections.openAs;
import static io.etcdsh.etcd.remote.TestConnections.openAsGuest;
import static io.etcdsh.etcd.remote.TestConnections.openAsRoot;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
class AuthIT {
  private static ClusterFixture cluster;

  @Parameter String version;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth());
    addGuest(cluster);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @Test
  void loginWorksForEveryService() {
    try (Connection connection = openAsRoot(cluster)) {
      askEverything(connection);
    }
  }

  private static void askEverything(Connection connection) {
    Endpoint member = cluster.endpoints().getFirst();
    value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
    value(connection.alarms(TIMEOUT));
    value(connection.status(member, TIMEOUT));
    value(connection.hashKv(member, 0, TIMEOUT));
    value(connection.range(RangeQuery.of(Bytes.utf8("a")), TIMEOUT));
    value(connection.rangeAt(member, RangeQuery.of(Bytes.utf8("a")), TIMEOUT));
  }

  @Test
  void tokenLostByARestartIsRenewedOnEveryService() {
    Endpoint member = cluster.endpoints().getFirst();
    RangeQuery query = RangeQuery.of(Bytes.utf8("a"));
    try (Connection connection = openAsRoot(cluster)) {
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      cluster.member(0).restart();
      value(connection.hashKv(member, 0, TIMEOUT));
      cluster.member(0).restart();
      value(connection.range(query, TIMEOUT));
      cluster.member(0).restart();
      askEverything(connection);
    }
  }

  @Test
  void aChangeOfUsersDoesNotDisturb() {
    String root = "--user=root:" + ClusterFixture.PASSWORD;
    try (Connection connection = openAsRoot(cluster)) {
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      cluster.etcdctl(root, "role", "add", "role" + System.nanoTime()).orFail();
      askEverything(connection);
    }
  }

  @Test
  void wrongPasswordIsALoginProblem() {
    try (Connection connection = openAs(cluster, "root", "wrong")) {
      Problem problem = problem(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.LOGIN_FAILED);
      assertThat(problem.why())
          .isEqualTo("etcdserver: authentication failed, invalid user ID or password");
      assertThat(connection.state().trouble()).contains(problem);
    }
  }

  @Test
  void noLoginIsToldAsSuch() {
    try (Connection connection = TestConnections.open(cluster)) {
      Problem problem = problem(connection.range(RangeQuery.of(Bytes.utf8("a")), TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.LOGIN_NEEDED);
      assertThat(problem.why()).isEqualTo("etcdserver: user name is empty");
      problem = problem(connection.hashKv(cluster.endpoints().getFirst(), 0, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.LOGIN_NEEDED);
    }
  }

  @Test
  void missingRoleIsAPermissionProblemWithTheTextThatEtcdctlPrints() {
    try (Connection connection = openAsGuest(cluster)) {
      Problem problem = problem(connection.range(RangeQuery.of(Bytes.utf8("a")), TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.PERMISSION_DENIED);
      assertThat(problem.why()).isEqualTo("etcdserver: permission denied");
      problem = problem(connection.hashKv(cluster.endpoints().getFirst(), 0, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.PERMISSION_DENIED);
      assertThat(cluster.etcdctl("--user=guest:guest", "endpoint", "hashkv").stderr())
          .contains("(" + problem.why() + ")");
    }
  }

  @Test
  void loginAtAClusterWithoutAuthenticationIsIgnored() {
    try (ClusterFixture open = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = openAs(open, "root", "any")) {
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
    }
  }
}
