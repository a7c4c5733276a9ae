package io.etcdsh.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.node.JoiningNode;
import io.etcdsh.node.LeavingNode;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.node.NodeWork;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.plan.Views;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeStepsTest {
  private static final MemberId GONE = new MemberId(9);

  private final List<String> work = new ArrayList<>();
  private final Sentences sentences = new Sentences();

  /** Writes down what it is given to do. */
  private final NodeDriver driver =
      new NodeDriver() {
        @Override
        public Result<List<String>> propose(String name) {
          throw new AssertionError("nobody asks where");
        }

        @Override
        public Result<NodeWork> start(JoiningNode node) {
          work.add("start " + node.name());
          return Result.ok(new NodeWork.Done("It runs."));
        }

        @Override
        public Result<NodeWork> retire(LeavingNode node) {
          work.add("retire " + node.name());
          return Result.ok(new NodeWork.Done("It is put away."));
        }
      };

  private Result<StepResult> done(Step.NodeWork step, ClusterView now) {
    Limits limits = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1));
    return new NodeSteps(driver, new Waiting(() -> Result.ok(now), sentences), limits)
        .done(step, now);
  }

  @Test
  void nothingIsPutAwayWhereAnotherMemberIsNow() {
    ClusterView now = Views.of("3.6.14", "UUU");
    List<String> urls = now.list().getFirst().peerUrls();

    assertThat(done(new Step.RetireNode(GONE, "m9", urls), now).failure()).isEmpty();

    assertThat(work).isEmpty();
    assertThat(sentences.told())
        .containsExactly("Another member is where m9 was; nothing is put away.");
  }

  @Test
  void aMemberThatNobodyListsAnyMoreIsPutAway() {
    ClusterView now = Views.of("3.6.14", "UUU");
    done(new Step.RetireNode(GONE, "m9", List.of("http://127.0.0.1:1")), now);
    assertThat(work).containsExactly("retire m9");
    assertThat(sentences.told()).containsExactly("It is put away.");
  }

  @Test
  void aMemberThatRunsAlreadyIsNotStartedAgain() {
    ClusterView now = Views.of("3.6.14", "UUUu");
    MemberId learner = new MemberId(4);
    List<String> urls = List.of("http://127.0.0.1:1004");
    assertThat(done(new Step.StartNode(learner, "m4", urls), now).failure()).isEmpty();
    assertThat(work).isEmpty();

    done(new Step.StartNode(learner, "m4", urls), Views.of("3.6.14", "UUUn"));
    assertThat(work).containsExactly("start m4");
  }
}
