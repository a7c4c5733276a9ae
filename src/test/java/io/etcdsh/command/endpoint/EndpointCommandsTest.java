package io.etcdsh.command.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.render.DocumentPrinter;
import io.etcdsh.render.Surface;
import io.etcdsh.testing.FakeCluster;
import io.etcdsh.testing.Scopes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointCommandsTest {
  private static final EndpointStatus STATUS = new EndpointStatus(false, List.of());

  private static FakeCluster three() {
    return new FakeCluster()
        .member(0x11, "m1", "10.0.0.1:2379")
        .member(0x12, "m2", "10.0.0.2:2379")
        .member(0x13, "m3", "10.0.0.3:2379")
        .configured("10.0.0.1:2379");
  }

  private static Answer own(QueryCommand command, FakeCluster cluster) {
    Result<? extends Answer> result = command.run(Scopes.of(cluster, Mode.OWN, Presentation.OWN));
    return result.toOptional().orElseThrow();
  }

  private static String shown(Answer answer) {
    return new DocumentPrinter(Surface.PIPE).print(answer.document());
  }

  @Test
  void everyMemberHasARowThoughOnlyOneEndpointIsConfigured() {
    Answer answer = own(STATUS, three());
    assertThat(shown(answer).lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("m1", "11", "leader", "50%", "20 kB"))
        .anySatisfy(line -> assertThat(line).contains("m3", "13", "10.0.0.3:2379", "follower"));
    assertThat(answer.exit()).isEqualTo(ExitStatus.DONE);
    assertThat(answer.problems()).isEmpty();
  }

  @Test
  void lagIsTheDistanceToTheFurthestMember() {
    Answer answer = own(STATUS, three().saying("10.0.0.2:2379", 58, List.of(), "3.6.14"));
    assertThat(shown(answer)).containsPattern("m2 .* 58 +42\\b");
  }

  @Test
  void anOlderVersionIsMarkedInWords() {
    Answer answer = own(STATUS, three().saying("10.0.0.2:2379", 100, List.of(), "3.5.33"));
    assertThat(shown(answer)).containsPattern("m2 .*3\\.5\\.33.*older version than others");
  }

  @Test
  void aDeadMemberIsARowWithItsReasonAndTheCommandFails() {
    Answer answer = own(STATUS, three().dead(0x14, "m4", "10.0.0.4:2379"));
    assertThat(shown(answer))
        .containsPattern("m4 +14 +10\\.0\\.0\\.4:2379 +no answer.*connection refused");
    assertThat(answer.exit()).isEqualTo(ExitStatus.FAILED);
    assertThat(answer.problems())
        .extracting(Problem::what)
        .containsExactly("The member m4 (14) at http://10.0.0.4:2379 gave no answer.");
  }

  @Test
  void hungMembersCostOneLimitForAllOfThem() {
    FakeCluster cluster =
        three().hung(0x14, "m4", "10.0.0.4:2379").hung(0x15, "m5", "10.0.0.5:2379");
    long start = System.nanoTime();
    Answer answer = own(STATUS, cluster);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1700));
    assertThat(answer.problems()).extracting(Problem::code).containsOnly(ProblemCode.TIMEOUT);
  }

  @Test
  void aMemberThatNeverStartedIsShownAndIsNoFailure() {
    Answer answer = own(STATUS, three().unstarted(0x14, "http://10.0.0.4:2380"));
    assertThat(shown(answer)).containsPattern("http://10\\.0\\.0\\.4:2380 +14 +unstarted");
    assertThat(answer.exit()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void nobodyAnsweringIsUnreachable() {
    Answer answer = own(STATUS, new FakeCluster().configured("10.0.0.1:2379", "10.0.0.2:2379"));
    assertThat(answer.exit()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(shown(answer)).contains("belongs to no known member");
  }

  @Test
  void anEndpointOfNobodyHasARowOfItsOwn() {
    Answer answer = own(STATUS, three().configured("10.9.9.9:2379"));
    assertThat(shown(answer)).contains("10.9.9.9:2379", "belongs to no known member");
    assertThat(answer.exit()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void aMemberIsFoundAtItsAdvertisedUrlThoughLocalhostIsDead() {
    FakeCluster cluster =
        new FakeCluster().member(0x11, "m1", "127.0.0.1:2379").configured("localhost:2379");
    Answer answer = own(STATUS, cluster);
    assertThat(shown(answer).lines()).hasSize(2);
    assertThat(answer.exit()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void membersCanBePickedByReference() {
    Answer answer = own(new EndpointStatus(false, List.of("m2", "13")), three());
    assertThat(shown(answer)).contains("m2", "m3").doesNotContain("m1 ");
  }

  @Test
  void aLearnerIsHealthyThoughItServesNoReads() {
    Answer answer =
        own(new EndpointHealth(false, List.of()), three().learner(0x14, "m4", "10.0.0.4:2379"));
    assertThat(shown(answer)).containsPattern("m4 .*learner +healthy");
    assertThat(answer.exit()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void onlyTheMemberThatRaisedAnAlarmIsUnhealthy() {
    List<String> alarm = List.of("memberID:18  alarm:NOSPACE");
    FakeCluster cluster =
        three()
            .saying("10.0.0.1:2379", 100, alarm, "3.6.14")
            .saying("10.0.0.2:2379", 100, alarm, "3.6.14");
    Answer answer = own(new EndpointHealth(false, List.of()), cluster);
    assertThat(shown(answer))
        .containsPattern("m1 .* healthy")
        .containsPattern("m2 .*unhealthy.*alarm NOSPACE");
    assertThat(answer.exit()).isEqualTo(ExitStatus.FAILED);
    assertThat(shown(own(STATUS, cluster)))
        .containsPattern("m1 .*alarm NOSPACE of m2")
        .containsPattern("m2 .*alarm NOSPACE\n");
  }

  @Test
  void equalHashesAreToldAndDifferentOnesFail() {
    EndpointHashKv command = new EndpointHashKv(false, 0, List.of());
    Answer equal = own(command, three().learner(0x14, "m4", "10.0.0.4:2379"));
    assertThat(shown(equal)).contains("All 3 hashes are equal.", "a learner serves no hash");
    assertThat(equal.exit()).isEqualTo(ExitStatus.DONE);
    Answer different = own(command, three().hash("10.0.0.3:2379", 1));
    assertThat(shown(different)).contains("The hashes differ");
    assertThat(different.exit()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void anInterruptedCallerGetsAProblemAndKeepsItsFlag() {
    Thread.currentThread().interrupt();
    Result<? extends Answer> result =
        STATUS.run(Scopes.of(three().hung(0x14, "m4", "h:1"), Mode.OWN, Presentation.OWN));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.failure().orElseThrow().code()).isEqualTo(ProblemCode.INTERRUPTED);
  }
}
