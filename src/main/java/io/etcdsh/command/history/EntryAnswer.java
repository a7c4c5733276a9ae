package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.Outcome;
import io.etcdsh.plan.EtcdctlLine;
import io.etcdsh.plan.ReversalText;
import io.etcdsh.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the journal.
 *
 * @param known the entry, and who took it back
 */
record EntryAnswer(KnownEntry known) implements Answer {

  @Override
  public Document document() {
    Entry entry = known.entry();
    Intent first = entry.first();
    List<Block.Pair> pairs = new ArrayList<>();
    pairs.add(pair("entry", entry.id().text()));
    pairs.add(new Block.Pair("outcome", known.outcome().cell()));
    pairs.add(pair("time", first.time().toString()));
    pairs.add(pair("cluster", first.cluster().hex()));
    first.origin().context().ifPresent(name -> pairs.add(pair("context", name)));
    pairs.add(pair("by", first.origin().user() + "@" + first.origin().host()));
    pairs.add(pair("line", first.origin().line()));
    first.origin().expanded().ifPresent(it -> pairs.add(pair("meaning", it)));
    first.origin().incident().ifPresent(it -> pairs.add(pair("incident", it)));
    first.undoes().forEach(it -> pairs.add(pair("undoes", it.text())));
    known.undoneBy().ifPresent(it -> pairs.add(pair("undone by", it.text())));
    first.resumes().ifPresent(it -> pairs.add(pair("goes on with", it.text())));
    if (!entry.complete() && entry.plan().size() > 1) {
      pairs.add(
          pair("steps", "%d of %d were made".formatted(entry.stepsMade(), entry.plan().size())));
    }
    pairs.add(pair("plan", first.planDigest()));
    List<List<Cell>> steps = entry.steps().stream().flatMap(it -> lines(it).stream()).toList();
    return Document.of(new Block.Pairs(pairs), new Block.Lines(steps));
  }

  private static Block.Pair pair(String name, String value) {
    return new Block.Pair(name, Cell.of(value));
  }

  private static List<List<Cell>> lines(JournalledStep step) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        List.of(
            Cell.of((step.intent().about().step() + 1) + ". "),
            Cell.of(EtcdctlLine.of(step.intent().step()), Tone.COMMAND),
            Cell.of(" at " + step.intent().endpoint())));
    lines.add(List.of(Cell.of("   answer:  " + answer(step.outcome()))));
    step.settlement().ifPresent(it -> lines.add(List.of(Cell.of("   settled: " + it.reason()))));
    lines.add(List.of(Cell.of("   undo:    " + ReversalText.of(step.intent().reversal()))));
    return lines;
  }

  private static String answer(Optional<Outcome> outcome) {
    return outcome
        .map(Outcome::ending)
        .map(
            ending ->
                switch (ending) {
                  case Ending.Done(String text, var added) ->
                      "done" + added.map(id -> ", the new member is " + id.hex()).orElse("");
                  case Ending.Refused(Problem problem) -> "refused: " + told(problem);
                  case Ending.InDoubt(Problem problem) -> "lost: " + told(problem);
                })
        .orElse("none was written down; etcdsh ended before");
  }

  private static String told(Problem problem) {
    return problem.why().isEmpty() ? problem.what() : problem.why();
  }

  @Override
  public Json json() {
    return EntryJson.of(known);
  }
}
