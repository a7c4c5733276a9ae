package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#present")
class LearnerIT {
  private static ClusterFixture cluster;
  private static MemberFixture learner;

  @Parameter String version;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
    learner = cluster.addLearner();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @Test
  void learnerFirstInTheListIsPassedOverAndRemembered() {
    List<Endpoint> endpoints = cluster.endpoints().reversed();
    try (Connection connection = TestConnections.open(endpoints, TlsFiles.NONE)) {
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      value(connection.alarms(TIMEOUT));
      assertThat(connection.state().trouble()).isEmpty();
    }
  }

  @Test
  void learnerTellsItsStatusAndNothingElse() {
    try (Connection connection = TestConnections.open(cluster)) {
      assertThat(value(connection.status(learner.endpoint(), TIMEOUT)).learner()).isTrue();
      Problem problem = problem(connection.hashKv(learner.endpoint(), 0, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.LEARNER);
      assertThat(problem.why()).isEqualTo("etcdserver: rpc not supported for learner");
    }
  }

  @Test
  void onlyALearnerGivenLeadsToTheLearnerProblem() {
    List<Endpoint> endpoints = List.of(learner.endpoint());
    try (Connection connection = TestConnections.open(endpoints, TlsFiles.NONE)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        Problem problem = problem(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
        assertThat(problem.code()).isEqualTo(ProblemCode.LEARNER);
      }
    }
  }
}
