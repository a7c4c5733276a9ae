package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RemoteConnectionTest {
  @Test
  void serversOlderThan34AreRefused() {
    try (FakeMember old = new FakeMember(7, "3.3.27", List.of());
        Connection connection = TestConnections.open(List.of(old.endpoint()), TlsFiles.NONE)) {
      Problem problem = problem(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_TOO_OLD);
      assertThat(problem.why()).contains("3.3.27");
      assertThat(connection.state().trouble()).contains(problem);
      assertThat(problem(connection.status(old.endpoint(), TIMEOUT)).code())
          .isEqualTo(ProblemCode.SERVER_TOO_OLD);
    }
  }

  @Test
  void endpointOfAnotherClusterIsAnAlarmButAnAdvertisedUrlIsNot() {
    try (FakeMember stranger = new FakeMember(8, "3.6.0", List.of());
        FakeMember ours = new FakeMember(7, "3.6.0", List.of("http://" + stranger.endpoint()));
        Connection connection = TestConnections.open(List.of(ours.endpoint()), TlsFiles.NONE)) {
      value(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      ours.stop();
      Problem problem = problem(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
      assertThat(connection.state().trouble()).contains(problem);
      Problem addressed =
          problem(connection.status(new Endpoint("http://" + stranger.endpoint()), TIMEOUT));
      assertThat(addressed.code()).isEqualTo(ProblemCode.CLUSTER_CHANGED);
      assertThat(connection.state().clusterId().orElseThrow().value()).isEqualTo(7);
    }
  }

  @Test
  void memberThatEndsUnderACallIsAwayAndHasNotRefused() throws InterruptedException {
    try (FakeMember member = new FakeMember(7, "3.6.0", List.of());
        Connection connection = TestConnections.open(List.of(member.endpoint()), TlsFiles.NONE)) {
      value(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      member.beSilent();
      CompletableFuture<Result<MemberList>> answer =
          CompletableFuture.supplyAsync(
              () -> connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      member.awaitQuestion();
      member.stop();
      assertThat(problem(answer.join()).code()).isEqualTo(ProblemCode.UNREACHABLE);
    }
  }

  @Test
  void nobodyThereMeansTheNewestLineAndTrouble() {
    List<Endpoint> nobody = List.of(new Endpoint("127.0.0.1:1"), new Endpoint("127.0.0.1:2"));
    try (Connection connection = TestConnections.open(nobody, TlsFiles.NONE)) {
      assertThat(connection.line(Duration.ofSeconds(1))).isEqualTo(EtcdLine.NEWEST);
      Problem problem = problem(connection.memberList(Consistency.SERIALIZABLE, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
      assertThat(problem.why()).isEqualTo("connection refused");
      assertThat(connection.state().connected()).isFalse();
    }
  }

  @Test
  void certificateAndKeyGoTogether() {
    TlsFiles files =
        new TlsFiles(Optional.empty(), Optional.of(Path.of("x")), Optional.empty(), false);
    ConnectionSettings settings =
        new ConnectionSettings(
            List.of(new Endpoint("a:1")), files, Optional.empty(), Duration.ofSeconds(1));
    Problem problem = problem(new RemoteConnector().open(settings));
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_TLS_FILES);
    assertThat(problem.why())
        .isEqualTo("KeyFile and CertFile must both be present[key: , cert: x]");
  }
}
