package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.journal.Origin;
import io.etcdsh.plan.EtcdctlLine;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of journals.
 *
 * @param contents of each cluster
 */
record JournalListAnswer(List<JournalContent> contents) implements Answer {
  private static final List<String> HEADINGS =
      List.of("Entry", "Cluster", "Outcome", "By", "Change");

  /** Copies the list. */
  JournalListAnswer {
    contents = List.copyOf(contents);
  }

  private List<KnownEntry> entries() {
    return contents.stream()
        .flatMap(content -> KnownEntry.of(content.entries()).stream())
        .sorted(Comparator.comparing(it -> it.entry().id()))
        .toList();
  }

  @Override
  public Document document() {
    Block table =
        new Block.Table(
            HEADINGS,
            Collections.nCopies(HEADINGS.size(), Align.LEFT),
            entries().stream().map(JournalListAnswer::row).toList());
    List<List<Cell>> notes =
        contents.stream()
            .flatMap(content -> content.notes().stream())
            .map(note -> List.of(Cell.of(note, Tone.WARNING)))
            .toList();
    return notes.isEmpty() ? Document.of(table) : Document.of(table, new Block.Lines(notes));
  }

  private static List<Cell> row(KnownEntry known) {
    Entry entry = known.entry();
    Intent first = entry.first();
    return List.of(
        Cell.of(entry.id().text()),
        Cell.of(first.origin().context().orElse(first.cluster().hex())),
        known.outcome().cell(),
        Cell.of(first.origin().user()),
        Cell.of(change(entry)));
  }

  /** What a single step is for etcdctl; of a procedure the line says more than its steps. */
  private static String change(Entry entry) {
    if (entry.plan().size() == 1) {
      return EtcdctlLine.of(entry.first().step()).replaceFirst("^etcdctl ", "");
    }
    Origin origin = entry.first().origin();
    String line = origin.expanded().orElse(origin.line());
    return entry.complete()
        ? line
        : "%s (%d of %d steps made)".formatted(line, entry.stepsMade(), entry.plan().size());
  }

  @Override
  public Json json() {
    return Json.object()
        .put("entries", Json.array(entries().stream().map(EntryJson::of).toList()))
        .put("notes", Json.texts(contents.stream().flatMap(it -> it.notes().stream()).toList()))
        .build();
  }
}
