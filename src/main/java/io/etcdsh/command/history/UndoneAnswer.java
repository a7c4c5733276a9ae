package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.plan.Concern;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.StepResult;
import io.etcdsh.plan.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undo did.
 *
 * @param plan that was carried out
 * @param results of its steps
 */
record UndoneAnswer(Plan plan, List<StepResult> results) implements Answer {
  /** Copies the list. */
  UndoneAnswer {
    results = List.copyOf(results);
  }

  @Override
  public Document document() {
    List<List<Cell>> lines = new ArrayList<>();
    for (PlannedStep step : plan.steps()) {
      lines.add(
          List.of(Cell.of("Done: " + StepText.of(plan.view(), step.step()) + ".", Tone.GOOD)));
    }
    added()
        .forEach(
            it -> lines.add(List.of(Cell.of("The new member's ID is %s.".formatted(it.id())))));
    plan.concerns()
        .map(Concern::text)
        .forEach(text -> lines.add(List.of(Cell.of(text, Tone.WARNING))));
    return Document.of(new Block.Lines(lines));
  }

  private List<Member> added() {
    return results.stream()
        .map(
            result ->
                switch (result) {
                  case StepResult.MembersChanged(MemberChange change) -> change.added();
                  case StepResult.LeaderMoved moved -> Optional.<Member>empty();
                })
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Json json() {
    return Json.object()
        .put(
            "done",
            Json.texts(
                plan.steps().stream().map(it -> StepText.of(plan.view(), it.step())).toList()))
        .put("added", Json.texts(added().stream().map(it -> it.id().hex()).toList()))
        .build();
  }
}
