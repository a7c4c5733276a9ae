package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.QuorumCount;
import io.etcdsh.plan.QuorumText;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.ReversalText;
import io.etcdsh.plan.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan as somebody sees it before it is approved.
 *
 * @param plan what would be done
 */
public record PlanPreview(Plan plan) implements Answer {

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Group(List.of(new Block.Lines(List.of(heading())), votes(), quorum())));
    blocks.addAll(steps());
    List<List<Cell>> concerns = plan.concerns().map(PlanPreview::concern).toList();
    if (!concerns.isEmpty()) {
      blocks.add(new Block.Lines(concerns));
    }
    if (plan.steps().size() == 1) {
      blocks.add(new Block.Lines(etcdctlLines().map(PlanPreview::etcdctl).toList()));
    }
    return new Document(blocks);
  }

  private List<Cell> heading() {
    ClusterView view = plan.view();
    String leader = view.leader().isNone() ? "no leader" : view.label(view.leader()) + " leads";
    return List.of(
        Cell.of("Plan ", Tone.HEADING),
        Cell.of(
            "for cluster %s: etcd %s, %s, put to %s"
                .formatted(view.id(), view.version(), leader, view.label(view.serving()))));
  }

  private Block votes() {
    QuorumCount now = plan.steps().getFirst().before();
    QuorumCount then = plan.steps().getLast().after();
    return new Block.Table(
        List.of("", "Voters", "Answer", "Needed (quorum)", "More may fail", "Learners"),
        List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        List.of(row("now", now), row("after", then)));
  }

  private Block quorum() {
    return new Block.Lines(
        List.of(List.of(Cell.of("quorum: ", Tone.FAINT), Cell.of(QuorumText.of(plan)))));
  }

  private static List<Cell> row(String when, QuorumCount count) {
    return List.of(
        Cell.of(when),
        Cell.of("" + count.voters()),
        Cell.of("" + count.answering()),
        Cell.of("" + count.quorum()),
        tolerance(count),
        Cell.of("" + count.learners()));
  }

  static Cell tolerance(QuorumCount count) {
    if (!count.hasQuorum()) {
      return Cell.of("NO QUORUM", Tone.BAD);
    }
    return Cell.of("" + count.tolerance(), count.tolerance() == 0 ? Tone.WARNING : Tone.PLAIN);
  }

  private List<Block> steps() {
    return plan.steps().size() == 1 ? List.of(alone(plan.steps().getFirst())) : PlanTable.of(plan);
  }

  private static Block alone(PlannedStep step) {
    return new Block.Lines(
        List.of(
            List.of(Cell.of("1. "), Cell.of(StepText.of(step.view(), step.step()), Tone.HEADING)),
            List.of(Cell.of("   server: "), answer(step.prediction())),
            List.of(Cell.of("   undo:   "), reversal(step.reversal()))));
  }

  private static Cell answer(Prediction prediction) {
    return switch (prediction) {
      case Prediction.Accepted(String because) -> Cell.of("accepts; " + because, Tone.GOOD);
      case Prediction.Refused(List<String> texts, String because) ->
          Cell.of("refuses: etcdserver: " + String.join(" / ", texts), Tone.BAD);
      case Prediction.Unanswered(String because) -> Cell.of("does not answer", Tone.BAD);
      case Prediction.Undecidable(String because) ->
          Cell.of("cannot be foretold: " + because, Tone.WARNING);
      case Prediction.NotAsked nobody -> Cell.of("is not asked");
    };
  }

  private static Cell reversal(Reversal reversal) {
    return Cell.of(ReversalText.of(reversal), tone(reversal));
  }

  static Tone tone(Reversal reversal) {
    return switch (reversal) {
      case Reversal.Exact exact -> Tone.PLAIN;
      case Reversal.Compensating compensating -> Tone.WARNING;
      case Reversal.Irreversible irreversible -> Tone.BAD;
      case Reversal.Needless needless -> Tone.FAINT;
    };
  }

  private static List<Cell> concern(Concern concern) {
    return switch (concern.severity()) {
      case NOTE -> List.of(Cell.of("note     ", Tone.FAINT), Cell.of(concern.text()));
      case WARNING -> List.of(Cell.of("warning  ", Tone.WARNING), Cell.of(concern.text()));
      case SEVERE -> List.of(Cell.of("SEVERE   ", Tone.BAD), Cell.of(concern.text()));
      case BLOCKING -> List.of(Cell.of("BLOCKED  ", Tone.BAD), Cell.of(concern.text()));
    };
  }

  private Stream<String> etcdctlLines() {
    return plan.etcdctl().stream().filter(line -> !line.startsWith("#"));
  }

  private static List<Cell> etcdctl(String line) {
    return List.of(Cell.of("as etcdctl: ", Tone.FAINT), Cell.of(line, Tone.COMMAND));
  }

  @Override
  public Json json() {
    return PlanJson.of(plan);
  }
}
