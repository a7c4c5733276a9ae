package io.etcdsh.command;

import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.QuorumCount;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps of a plan of several, a row for each, so that a procedure fits on a screen. */
final class PlanTable {
  private static final List<String> HEADINGS =
      List.of("#", "Step", "Server", "Voters", "May fail", "Undo");
  private static final List<Align> ALIGN =
      List.of(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);

  private PlanTable() {}

  /** The table, and below it what its words mean here. */
  static List<Block> of(Plan plan) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      rows.add(row(i + 1, plan.steps().get(i)));
    }
    Block table = new Block.Table(HEADINGS, ALIGN, rows);
    List<List<Cell>> legend =
        plan.steps().stream()
            .map(PlannedStep::reversal)
            .flatMap(it -> meaning(it).stream())
            .distinct()
            .map(text -> List.of(Cell.of("undo     ", Tone.FAINT), Cell.of(text)))
            .toList();
    return legend.isEmpty() ? List.of(table) : List.of(table, new Block.Lines(legend));
  }

  private static List<Cell> row(int number, PlannedStep step) {
    boolean changes = !Objects.equals(step.before(), step.after());
    return List.of(
        Cell.of("" + number),
        Cell.of(StepText.of(step.view(), step.step())),
        answer(step.prediction()),
        Cell.of(changes ? votes(step.after()) : ""),
        changes ? PlanPreview.tolerance(step.after()) : Cell.of(""),
        Cell.of(word(step.reversal()), PlanPreview.tone(step.reversal())));
  }

  /** Learners have none, so they are told apart. */
  private static String votes(QuorumCount count) {
    return count.learners() == 0
        ? "" + count.voters()
        : "%d, %d learner".formatted(count.voters(), count.learners());
  }

  private static Cell answer(Prediction prediction) {
    return switch (prediction) {
      case Prediction.Accepted accepted -> Cell.of("accepts", Tone.GOOD);
      case Prediction.Refused refused -> Cell.of("refuses", Tone.BAD);
      case Prediction.Unanswered unanswered -> Cell.of("no answer", Tone.BAD);
      case Prediction.Undecidable undecidable -> Cell.of("unknown", Tone.WARNING);
      case Prediction.NotAsked nobody -> Cell.of("");
    };
  }

  private static String word(Reversal reversal) {
    return switch (reversal) {
      case Reversal.Exact exact -> "yes";
      case Reversal.Compensating compensating -> "not exactly";
      case Reversal.Irreversible irreversible -> "no";
      case Reversal.Needless needless -> "";
    };
  }

  private static Optional<String> meaning(Reversal reversal) {
    return switch (reversal) {
      case Reversal.Exact exact -> Optional.empty();
      case Reversal.Compensating(String text, String differs) ->
          Optional.of("not exactly: it comes back with %s.".formatted(differs));
      case Reversal.Irreversible(String text) -> Optional.of("no: %s.".formatted(text));
      case Reversal.Needless needless -> Optional.empty();
    };
  }
}
