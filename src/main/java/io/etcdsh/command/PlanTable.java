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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The steps of a plan of several, a row for each, so that a procedure fits on a screen. */
final class PlanTable {
  private static final String SERVER = "Server";

  /** A procedure has many, and the steps need the screen. */
  private static final String ETCDCTL = "Lines of etcdctl: --dry-run -w json";

  private static final Map<String, Align> COLUMNS = columns();

  private PlanTable() {}

  private static Map<String, Align> columns() {
    Map<String, Align> columns = new LinkedHashMap<>();
    columns.put("#", Align.RIGHT);
    columns.put("Step", Align.LEFT);
    columns.put(SERVER, Align.LEFT);
    columns.put("Voters", Align.LEFT);
    columns.put("May fail", Align.RIGHT);
    columns.put("Undo", Align.LEFT);
    return columns;
  }

  /** The table, and below it what its words mean here. */
  static List<Block> of(Plan plan) {
    Map<String, Align> columns = new LinkedHashMap<>(COLUMNS);
    List<List<Cell>> legend = new ArrayList<>();
    if (plan.steps().stream().allMatch(PlanTable::isNothingSpecial)) {
      // The steps themselves need the room.
      columns.remove(SERVER);
      legend.add(entry("server", "accepts every request. " + ETCDCTL));
    } else {
      legend.add(entry("server", "as the table says. " + ETCDCTL));
    }
    undo(plan)
        .forEach((meaning, steps) -> legend.add(entry("undo", "%s: %s".formatted(steps, meaning))));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      Map<String, Cell> row = row(i + 1, plan.steps().get(i));
      rows.add(columns.keySet().stream().map(it -> row.getOrDefault(it, Cell.of(""))).toList());
    }
    Block table =
        new Block.Table(List.copyOf(columns.keySet()), List.copyOf(columns.values()), rows);
    return List.of(table, new Block.Lines(legend));
  }

  private static boolean isNothingSpecial(PlannedStep step) {
    return switch (step.prediction()) {
      case Prediction.Accepted accepted -> true;
      case Prediction.NotAsked nobody -> true;
      case Prediction.Refused refused -> false;
      case Prediction.Unanswered unanswered -> false;
      case Prediction.Undecidable undecidable -> false;
    };
  }

  private static List<Cell> entry(String word, String text) {
    return List.of(Cell.of("%-9s".formatted(word), Tone.FAINT), Cell.of(text));
  }

  /** What is not taken back exactly, and the numbers of the steps that this is true of. */
  private static Map<String, String> undo(Plan plan) {
    Map<String, String> undo = new LinkedHashMap<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      String number = "" + (i + 1);
      meaning(plan.steps().get(i).reversal())
          .ifPresent(it -> undo.merge(it, number, (earlier, last) -> earlier + ", " + last));
    }
    return undo;
  }

  private static Map<String, Cell> row(int number, PlannedStep step) {
    boolean changes = !Objects.equals(step.before(), step.after());
    return Map.of(
        "#",
        Cell.of("" + number),
        "Step",
        Cell.of(StepText.of(step.view(), step.step())),
        SERVER,
        answer(step.prediction()),
        "Voters",
        Cell.of(changes ? votes(step.after()) : ""),
        "May fail",
        changes ? PlanPreview.tolerance(step.after()) : Cell.of(""),
        "Undo",
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
          Optional.of("not exactly; it comes back with %s.".formatted(differs));
      case Reversal.Irreversible(String text) -> Optional.of("no; %s.".formatted(text));
      case Reversal.Needless needless -> Optional.empty();
    };
  }
}
