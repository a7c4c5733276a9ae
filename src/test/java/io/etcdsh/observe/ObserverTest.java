package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.testing.FakeCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Problem ELECTION =
      Problem.of(ProblemCode.NO_LEADER, "The leader changed.", "etcdserver: leader changed");

  private static final Problem SILENCE = Problem.of(ProblemCode.TIMEOUT, "Silence.", "");

  private final FakeCluster cluster =
      new FakeCluster().member(1, "m1", "a:1").member(2, "m2", "b:1").configured("a:1");

  private Result<ClusterView> look(Duration limit) {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));
    return new Observer(clock, Duration.ofSeconds(1), limit).look(cluster);
  }

  private static MemberId leader(Result<ClusterView> seen) {
    assertThat(seen.failure()).isEmpty();
    return seen.toOptional().orElseThrow().leader();
  }

  @Test
  void aLookWaitsForAnElectionToEnd() {
    cluster.disagreeing(ELECTION).disagreeing(ELECTION);
    assertThat(leader(look(LIMIT))).isEqualTo(new MemberId(1));
  }

  @Test
  void anElectionThatOutlastsTheLimitMeansThatNobodyLeads() {
    IntStream.range(0, 1000).forEach(it -> cluster.disagreeing(ELECTION));
    assertThat(leader(look(Duration.ofMillis(300)))).isEqualTo(MemberId.NONE);
  }

  @Test
  void aQuestionPutToALeaderThatDiedIsPutAgainWhileThereIsAMajority() {
    cluster.disagreeing(SILENCE);
    assertThat(leader(look(LIMIT))).isEqualTo(new MemberId(1));
  }

  @Test
  void silenceOfAMinorityMeansAtOnceThatNobodyLeads() {
    cluster.dead(3, "m3", "c:1").dead(4, "m4", "d:1").disagreeing(SILENCE);
    assertThat(leader(look(LIMIT))).isEqualTo(MemberId.NONE);
  }

  @Test
  void anyOtherRefusalIsTheAnswer() {
    Problem denied = Problem.of(ProblemCode.PERMISSION_DENIED, "No.", "");
    cluster.disagreeing(ELECTION).disagreeing(denied);
    assertThat(look(LIMIT).failure()).isEqualTo(Optional.of(denied));
  }

  @Test
  void anInterruptEndsTheWaiting() throws InterruptedException {
    IntStream.range(0, 1000).forEach(it -> cluster.disagreeing(ELECTION));
    Thread.currentThread().interrupt();
    Result<ClusterView> seen = look(LIMIT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen.failure().map(Problem::code)).contains(ProblemCode.INTERRUPTED);
  }
}
