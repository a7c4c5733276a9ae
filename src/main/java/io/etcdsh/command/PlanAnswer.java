package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.QuorumCount;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.plan.StepText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan of several kinds of steps did.
 *
 * @param plan that was carried out
 * @param results of its steps
 */
record PlanAnswer(Plan plan, List<StepResult> results) implements Answer {
  /** Copies the list. */
  PlanAnswer {
    results = List.copyOf(results);
  }

  @Override
  public Document document() {
    List<List<Cell>> lines = new ArrayList<>();
    changes().forEach(text -> lines.add(List.of(Cell.of("Done: " + text + ".", Tone.GOOD))));
    added()
        .forEach(
            (name, id) ->
                lines.add(List.of(Cell.of("%s has the ID %s.".formatted(name, id.hex())))));
    if (plan.steps().size() > 1) {
      lines.add(List.of(Cell.of(votes(plan.after().count()))));
    }
    return Document.of(new Block.Lines(lines));
  }

  private static String votes(QuorumCount count) {
    return "Now %d voters, of which %d are needed.".formatted(count.voters(), count.quorum());
  }

  /** What it changed; what it waited for is no news by now. */
  private List<String> changes() {
    return plan.steps().stream()
        .filter(it -> !(it.step() instanceof Step.Wait))
        .map(PlanAnswer::text)
        .toList();
  }

  private static String text(PlannedStep step) {
    return StepText.of(step.view(), step.step());
  }

  /** The IDs of the members that were added, by name. */
  private Map<String, MemberId> added() {
    Map<String, MemberId> added = new LinkedHashMap<>();
    for (int i = 0; i < results.size(); i++) {
      if (plan.steps().get(i).step() instanceof Step.AddMember add
          && results.get(i) instanceof StepResult.MembersChanged(MemberChange change)) {
        change.added().map(Member::id).ifPresent(id -> added.put(add.name(), id));
      }
    }
    return added;
  }

  @Override
  public Json json() {
    return Json.object()
        .put("done", Json.texts(changes()))
        .put("added", Json.texts(added().values().stream().map(MemberId::hex).toList()))
        .build();
  }
}
