package io.etcdsh.command.history;

import io.etcdsh.command.Situation;
import io.etcdsh.journal.Chain;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the entries of the journal that an undo takes back.
 *
 * @param situation the cluster and its journal
 */
record UndoChoice(Situation situation) {

  /**
   * What is taken back.
   *
   * @param chain its steps, as one change
   * @param entries those that are taken back by it
   */
  record Chosen(Chain chain, List<EntryId> entries) {}

  Result<Chosen> of(UndoTarget target) {
    return switch (target) {
      case UndoTarget.Newest newest -> newest();
      case UndoTarget.Named(EntryId id) -> find(id).then(this::named);
      case UndoTarget.After(EntryId id) -> find(id).then(this::after);
    };
  }

  private Result<Chosen> newest() {
    Set<EntryId> takenBack = takenBack();
    return situation.entries().reversed().stream()
        .filter(it -> it.inDoubt() || it.made())
        .filter(it -> it.first().undoes().isEmpty() && !takenBack.contains(it.id()))
        .map(this::whole)
        .filter(it -> !isMoot(it.chain()))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(nothing()));
  }

  private Result<Chosen> named(Entry entry) {
    Chosen chosen = whole(entry);
    return takenBack().contains(entry.id())
        ? Result.failed(
            Problem.of(
                ProblemCode.PLAN_BLOCKED,
                "%s was taken back already.".formatted(entry.id()),
                "",
                "'journal list' shows the changes."))
        : Result.ok(chosen);
  }

  private Chosen whole(Entry entry) {
    Chain chain = Chain.of(entry, situation.entries());
    return new Chosen(chain, chain.entries().stream().map(Entry::id).toList());
  }

  /**
   * Undos among them count as what they are, changes: with what they undid they come to nothing.
   */
  private Result<Chosen> after(Entry last) {
    List<Entry> later =
        situation.entries().stream()
            .dropWhile(it -> !it.id().equals(last.id()))
            .skip(1)
            .filter(it -> it.inDoubt() || it.made())
            .toList();
    return later.isEmpty()
        ? Result.failed(nothing())
        : Result.ok(new Chosen(new Chain(later), later.stream().map(Entry::id).toList()));
  }

  private Result<Entry> find(EntryId id) {
    return situation.entries().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(JournalShow.unknown(id.text())));
  }

  /** The members that it added have been removed since, by whomever. */
  private boolean isMoot(Chain chain) {
    return Undoing.of(chain, situation.view().version())
            instanceof TakingBack.Steps(var steps, var notes)
        && steps.stream()
            .filter(Step.Request.class::isInstance)
            .allMatch(step -> Undo.isMoot(situation.view(), step));
  }

  private static Problem nothing() {
    return Problem.of(
        ProblemCode.PLAN_BLOCKED,
        "There is nothing to undo.",
        "The journal has no change of this cluster that was made and not taken back.",
        "'journal list' shows all changes.");
  }

  /** The entries that others have taken back. */
  private Set<EntryId> takenBack() {
    return situation.entries().stream()
        .filter(Entry::made)
        .flatMap(it -> it.first().undoes().stream())
        .collect(Collectors.toSet());
  }
}
