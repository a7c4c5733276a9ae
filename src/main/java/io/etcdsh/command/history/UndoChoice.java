package io.etcdsh.command.history;

import io.etcdsh.command.Situation;
import io.etcdsh.journal.Chain;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.TakenBack;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    List<Entry> entries = situation.entries();
    TakenBack takenBack = TakenBack.of(entries);
    for (Entry entry : entries.reversed()) {
      boolean stands = (entry.inDoubt() || entry.made()) && takenBack.by(entry).isEmpty();
      boolean undo = !entry.first().undoes().isEmpty();
      if (stands && undo && TakenBack.stopped(entry, entries)) {
        return Result.failed(stopped(Chain.of(entry, entries).last()));
      }
      if (stands && !undo && !isMoot(whole(entry).chain())) {
        return Result.ok(whole(entry));
      }
    }
    return Result.failed(nothing());
  }

  private Result<Chosen> named(Entry entry) {
    TakenBack takenBack = TakenBack.of(situation.entries());
    Optional<EntryId> undo = takenBack.by(entry);
    if (undo.isPresent()) {
      return Result.failed(blocked("%s has taken it back.".formatted(undo.get()), ""));
    }
    return takenBack
        .begun(entry, situation.entries())
        .map(begun -> Result.<Chosen>failed(stopped(begun)))
        .orElseGet(() -> Result.ok(whole(entry)));
  }

  /** What is left of it must not be forgotten over another one. */
  private static Problem stopped(Entry undo) {
    return blocked(
        "The undo %s stopped before its end.".formatted(undo.id()),
        "'journal resume %1$s' goes on with it; 'undo %1$s' takes back what it made."
            .formatted(undo.id()));
  }

  /** Without a better {@code hint} the journal is the place to look. */
  static Problem blocked(String why, String hint) {
    return Problem.of(
        ProblemCode.PLAN_BLOCKED,
        "The change cannot be undone, and nothing was sent.",
        why,
        hint.isEmpty() ? "'journal list' shows the changes." : hint);
  }

  private Chosen whole(Entry entry) {
    Chain chain = Chain.of(entry, situation.entries());
    return new Chosen(chain, chain.entries().stream().map(Entry::id).toList());
  }

  /** A change and its undo come to nothing, so both are left as they are. */
  private Result<Chosen> after(Entry last) {
    List<Entry> later =
        situation.entries().stream()
            .dropWhile(it -> !it.id().equals(last.id()))
            .skip(1)
            .filter(it -> it.inDoubt() || it.made())
            .toList();
    Set<EntryId> settled = settled(later);
    List<Entry> left = later.stream().filter(it -> !settled.contains(it.id())).toList();
    return left.isEmpty()
        ? Result.failed(nothing())
        : Result.ok(new Chosen(new Chain(left), left.stream().map(Entry::id).toList()));
  }

  /** Entries among {@code later} that were taken back whole, and those that took them back. */
  private Set<EntryId> settled(List<Entry> later) {
    Set<EntryId> ids = later.stream().map(Entry::id).collect(Collectors.toSet());
    TakenBack takenBack = TakenBack.of(situation.entries());
    Set<EntryId> settled = new HashSet<>();
    for (Entry undo : later) {
      boolean stands = takenBack.by().containsValue(undo.id());
      if (stands && ids.containsAll(undo.first().undoes())) {
        settled.addAll(undo.first().undoes());
        Chain.of(undo, situation.entries()).entries().forEach(it -> settled.add(it.id()));
      }
    }
    return settled;
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
}
