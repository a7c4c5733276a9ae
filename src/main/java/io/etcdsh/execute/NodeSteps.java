package io.etcdsh.execute;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.node.JoiningNode;
import io.etcdsh.node.LeavingNode;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.node.NodeWork;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * Makes the steps that are work on a machine; where somebody has to do it, tells what, and waits
 * until the cluster shows that it was done.
 *
 * @param driver does it, if it can
 * @param waiting looks again and again
 * @param limits how long
 */
record NodeSteps(NodeDriver driver, Waiting waiting, Limits limits) {

  Result<StepResult> done(Step.NodeWork step, ClusterView now) {
    return switch (step) {
      case Step.StartNode(MemberId member, String name, List<String> urls)
          when shows(now, member) ->
          Result.ok(said("%s has started.".formatted(name)));
      case Step.StartNode(MemberId member, String name, List<String> urls) ->
          driver
              .start(new JoiningNode(now.id(), name, urls, now.list()))
              .then(work -> started(work, member, name));
      case Step.RetireNode(MemberId member, String name, List<String> urls)
          when now.isInUse(urls) ->
          Result.ok(said("Another member is where %s was; nothing is put away.".formatted(name)));
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          driver.retire(new LeavingNode(now.id(), member, name, urls)).map(this::told);
    };
  }

  private Result<StepResult> started(NodeWork work, MemberId member, String name) {
    return switch (work) {
      case NodeWork.Done done -> Result.ok(told(work));
      case NodeWork.ByHand byHand -> {
        StepResult result = told(work);
        waiting
            .progress()
            .told(
                "Waiting up to %d min until %s has started. Ctrl-C stops here, and 'journal resume'"
                        .formatted(limits.people().toMinutes(), name)
                    + " goes on.");
        yield waiting
            .until(
                limits.people(),
                view -> shows(view, member) ? "" : name + " has not started yet.",
                lacks ->
                    Problem.of(
                        ProblemCode.WAITED,
                        lacks,
                        "Nobody started it within %d min.".formatted(limits.people().toMinutes())))
            .map(it -> result);
      }
    };
  }

  /** It has a name, or a link to the others: its client port may open later. */
  private static boolean shows(ClusterView view, MemberId member) {
    return view.find(member).filter(NodeSteps::isThere).isPresent();
  }

  private static boolean isThere(MemberView it) {
    Member entry = it.member();
    return it.answers() || entry.started() || it.link().isActive();
  }

  private StepResult said(String text) {
    waiting.progress().told(text);
    return new StepResult.NodeWorked(text);
  }

  private StepResult told(NodeWork work) {
    String text =
        switch (work) {
          case NodeWork.Done(String it) -> it;
          case NodeWork.ByHand(String it) -> it;
        };
    return said(text);
  }
}
