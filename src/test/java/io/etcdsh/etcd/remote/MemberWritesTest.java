package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.done;
import static io.etcdsh.etcd.remote.TestConnections.inDoubt;
import static io.etcdsh.etcd.remote.TestConnections.refused;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberWritesTest {
  private static final MemberId TWO = new MemberId(2);

  private FakeMember member;
  private Connection connection;

  @BeforeEach
  void open() {
    member = new FakeMember(7, "3.6.0", List.of());
    connection = TestConnections.open(List.of(member.endpoint()), TlsFiles.NONE);
  }

  @AfterEach
  void close() {
    connection.close();
    member.close();
  }

  private WriteOutcome<MemberChange> remove(Duration timeout) {
    return connection.removeMember(member.endpoint(), TWO, timeout);
  }

  @Test
  void anAnswerIsDone() {
    assertThat(done(remove(TIMEOUT)).header().clusterId().value()).isEqualTo(7);
    assertThat(member.writes()).isEqualTo(1);
  }

  @Test
  void aRefusalKeepsEtcdsTextAndIsNotRepeatedThoughItsCodeSaysUnavailable() {
    member.refuse(Status.UNAVAILABLE.withDescription("etcdserver: unhealthy cluster"));
    Problem problem = refused(remove(TIMEOUT));
    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_REFUSED);
    assertThat(problem.why()).isEqualTo("etcdserver: unhealthy cluster");
    assertThat(member.writes()).isEqualTo(1);
  }

  @Test
  void whatRaftMayStillDoIsInDoubtAndNotRepeated() {
    member.refuse(Status.UNAVAILABLE.withDescription("etcdserver: leader changed"));
    assertThat(inDoubt(remove(TIMEOUT)).why()).isEqualTo("etcdserver: leader changed");
    assertThat(member.writes()).isEqualTo(1);
  }

  @Test
  void silenceIsInDoubt() {
    member.beSilent();
    assertThat(inDoubt(remove(Duration.ofMillis(500))).code()).isEqualTo(ProblemCode.TIMEOUT);
    assertThat(member.writes()).isEqualTo(1);
  }

  @Test
  void aMemberThatEndsUnderARequestLeavesItInDoubtAndIsNotAskedAgain() throws Exception {
    member.beSilent();
    CompletableFuture<WriteOutcome<MemberChange>> outcome =
        CompletableFuture.supplyAsync(() -> remove(TIMEOUT));
    member.awaitQuestion();
    member.stop();
    Problem problem = inDoubt(outcome.join());
    assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
    assertThat(problem.what()).contains("broke under the request");
    assertThat(member.writes()).isEqualTo(1);
  }

  @Test
  void interruptionUnderARequestLeavesItInDoubt() throws Exception {
    member.beSilent();
    CompletableFuture<WriteOutcome<MemberChange>> outcome = new CompletableFuture<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread caller =
        Thread.startVirtualThread(
            () -> {
              outcome.complete(remove(TIMEOUT));
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    member.awaitQuestion();
    caller.interrupt();
    caller.join();
    assertThat(inDoubt(outcome.join()).code()).isEqualTo(ProblemCode.INTERRUPTED);
    assertThat(interrupted).isTrue();
  }

  @Test
  void interruptionBeforeARequestRefusesIt() {
    Thread.currentThread().interrupt();
    WriteOutcome<MemberChange> outcome = remove(TIMEOUT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(refused(outcome).code()).isEqualTo(ProblemCode.INTERRUPTED);
    assertThat(member.writes()).isZero();
  }

  @Test
  void nothingIsSentToAnotherCluster() {
    value(connection.status(member.endpoint(), TIMEOUT));
    try (FakeMember stranger = new FakeMember(8, "3.6.0", List.of())) {
      var outcome = connection.removeMember(stranger.endpoint(), TWO, TIMEOUT);
      assertThat(refused(outcome).code()).isEqualTo(ProblemCode.CLUSTER_CHANGED);
      assertThat(stranger.writes()).isZero();
    }
  }

  @Test
  void nothingIsSentWhereNobodyListens() {
    member.stop();
    assertThat(refused(remove(TIMEOUT)).code()).isEqualTo(ProblemCode.UNREACHABLE);
    var outcome = connection.removeMember(new Endpoint("ftp://a:1"), TWO, TIMEOUT);
    assertThat(refused(outcome).code()).isEqualTo(ProblemCode.BAD_OPTION);
  }

  @Test
  void aPromotionThatTheServerDoesNotKnowIsRefused() {
    var outcome = connection.promoteMember(member.endpoint(), TWO, TIMEOUT);
    assertThat(refused(outcome).code()).isEqualTo(ProblemCode.SERVER_REFUSED);
  }
}
