package io.etcdsh.command.history;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.command.ProcedureCommand;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.LeaderFirst;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code undo}: takes changes back, by a change like any other.
 *
 * @param target which ones
 * @param patience how long to wait for what is done by hand
 */
public record Undo(UndoTarget target, Duration patience) implements ProcedureCommand {
  private static final String TO = "to";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "undo",
              Group.CLUSTER,
              "Take a change of the members back",
              "Plans, shows and makes the change that takes an earlier one back: the newest, or"
                  + " the one named, or with --to all that came after the one named. Undone again"
                  + " it walks further back. What comes back is not always the same: a removed"
                  + " member joins again as a learner, with a new ID and an empty data directory,"
                  + " and gets its vote when it has caught up.")
          .withArguments(
              new ArgumentSpec("ENTRY", "its ID", ArgumentSpec.Count.OPTIONAL)
                  .naming(ValueKind.ENTRY))
          .withOptions(
              OptionSpec.of(
                      TO,
                      OptionKind.TEXT,
                      "ENTRY",
                      "take back everything that came after this entry")
                  .naming(ValueKind.ENTRY),
              PatienceOption.SPEC)
          .withExamples("undo", "undo --dry-run", "undo --to 20261122-231501-k7q");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, Undo::read);

  private static Result<Undo> read(Arguments arguments) {
    Optional<String> after = arguments.text(TO);
    Optional<String> entry = arguments.word(0);
    if (after.isPresent() && entry.isPresent()) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "An entry and --to exclude each other.",
              "",
              "Give one of them, or neither."));
    }
    Result<UndoTarget> target =
        after
            .map(text -> JournalShow.read(text).<UndoTarget>map(UndoTarget.After::new))
            .or(() -> entry.map(text -> JournalShow.read(text).map(UndoTarget.Named::new)))
            .orElseGet(() -> Result.ok(new UndoTarget.Newest()));
    return target.map(it -> new Undo(it, PatienceOption.read(arguments)));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    return new UndoChoice(situation).of(target).then(chosen -> plan(situation, chosen));
  }

  private static Result<Plan> plan(Situation situation, UndoChoice.Chosen chosen) {
    ClusterView view = situation.view();
    return switch (Undoing.of(chosen.chain(), view.version())) {
      case TakingBack.Nothing(String reason) -> Result.failed(UndoChoice.blocked(reason, ""));
      case TakingBack.Impossible(String reason, String compensation) ->
          Result.failed(UndoChoice.blocked(reason, compensation));
      case TakingBack.Steps(var steps, var notes) -> planned(view, steps, notes);
    };
  }

  /** Members that somebody has removed since need not be removed. */
  private static Result<Plan> planned(ClusterView view, List<Step> steps, List<String> notes) {
    List<Step> left = steps.stream().filter(step -> !isMoot(view, step)).toList();
    return left.stream().allMatch(Step.Wait.class::isInstance)
        ? Result.failed(UndoChoice.blocked("The cluster has nothing of it any more.", ""))
        : Result.ok(Planning.of(view, LeaderFirst.of(view, left)).withNotes(notes));
  }

  /** Whether a step only takes away what is gone. */
  static boolean isMoot(ClusterView view, Step step) {
    return step instanceof Step.RemoveMember(var gone) && view.find(gone).isEmpty();
  }

  @Override
  public List<EntryId> undoes(Situation situation) {
    return new UndoChoice(situation)
        .of(target)
        .map(UndoChoice.Chosen::entries)
        .toOptional()
        .orElse(List.of());
  }
}
