package io.etcdsh.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Views;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatchingUpTest {
  private static final MemberId LEARNER = new MemberId(4);
  private static final ClusterView GONE = Views.of("3.6.14", "UUU");

  private final List<String> lines = new ArrayList<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void told(String sentence) {
          throw new AssertionError("nothing is to stay: " + sentence);
        }

        @Override
        public void passing(String line) {
          lines.add(line);
        }
      };

  /** Looks that come one after the other; the last stays. */
  private Result<ClusterView> await(Duration patience, ClusterView... looks) {
    Deque<ClusterView> left = new ArrayDeque<>(List.of(looks));
    Watch watch = () -> Result.ok(left.size() > 1 ? left.pop() : left.getFirst());
    return new CatchingUp(watch, progress, LEARNER, patience).await();
  }

  private static ClusterView at(long leader, long learner) {
    ClusterView whole = Views.of("3.6.14", "UUUu");
    List<MemberView> members =
        whole.members().stream()
            .map(
                it -> it.member().id().equals(LEARNER) ? applied(it, learner) : applied(it, leader))
            .toList();
    return new ClusterView(
        whole.id(),
        whole.version(),
        whole.serving(),
        whole.servingAt(),
        whole.leader(),
        whole.linksMeasured(),
        members,
        whole.amiss());
  }

  private static MemberView applied(MemberView member, long index) {
    return new MemberView(member.member(), member.link(), index > 0, index);
  }

  @Test
  void isOverWhenTheMemberHasStayedNear() {
    Result<ClusterView> ended =
        await(Duration.ofMinutes(1), at(50_000, 0), at(50_000, 25_000), at(50_000, 49_500));

    assertThat(ended.failure()).isEmpty();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("m4 does not answer yet.");
    assertThat(lines.get(1)).isEqualTo("m4 [##########----------] 50 %, 25000 entries behind");
    assertThat(lines.get(2)).startsWith("m4 [###################-] 99 %, 500 entries behind, ");
    assertThat(lines.get(2)).endsWith("/s, about 1 s left");
  }

  @Test
  void ninetyPercentOfMuchIsNotNear() {
    Result<ClusterView> ended = await(Duration.ZERO, at(1_000_000, 950_000));

    assertThat(ended.failure().map(Problem::code)).contains(ProblemCode.WAITED);
  }

  @Test
  void aMemberThatStandsStillIsToldAndOfferedForRemoval() {
    Problem problem = await(Duration.ofMillis(500), at(50_000, 20_000)).failure().orElseThrow();

    assertThat(problem.what()).isEqualTo("m4 does not catch up.");
    assertThat(problem.why()).isEqualTo("It has stood at entry 20000 for 0 s.");
    assertThat(problem.hint()).get().asString().contains("'member remove m4'");
  }

  @Test
  void aMemberThatNeverAnswersIsToldAndOfferedForRemoval() {
    Problem problem = await(Duration.ZERO, at(50_000, 0)).failure().orElseThrow();

    assertThat(problem.why()).isEqualTo("It has not answered for 0 s.");
    assertThat(problem.hint()).get().asString().contains("'member remove m4'");
  }

  @Test
  void aMemberThatSomebodyRemovedIsNotWaitedFor() {
    Problem problem = await(Duration.ofMinutes(1), at(50_000, 10), GONE).failure().orElseThrow();

    assertThat(problem.what()).isEqualTo("The member is no longer listed.");
  }
}
