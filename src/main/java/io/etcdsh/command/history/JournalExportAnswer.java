package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Records of journals, the same lines in each format that it has.
 *
 * @param lines a JSON object each
 * @param notes what is missing, one sentence each
 */
record JournalExportAnswer(List<String> lines, List<String> notes) implements Answer {

  /** Copies the lists. */
  JournalExportAnswer {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  @Override
  public Document document() {
    return lines.isEmpty() ? Document.EMPTY : Document.lines(lines.toArray(String[]::new));
  }

  /** The lines again, for what stands in them is JSON already. */
  @Override
  public Json json() {
    return Json.texts(lines);
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(new JournalExportView(lines));
  }

  @Override
  public List<Problem> problems() {
    return notes.stream()
        .map(it -> Problem.of(ProblemCode.FILE, "Not all that the journal holds was written.", it))
        .toList();
  }
}
