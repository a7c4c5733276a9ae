package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.problem.Explanation;
import io.etcdsh.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * All about one problem.
 *
 * @param code which one
 */
public record ExplainAnswer(ProblemCode code) implements Answer {

  @Override
  public Document document() {
    Explanation told = Explanation.of(code);
    List<List<Cell>> remedies = new ArrayList<>();
    remedies.add(List.of(Cell.of("What to do", Tone.HEADING)));
    told.remedies().forEach(it -> remedies.add(List.of(Cell.of("  - "), Cell.of(it))));
    return Document.of(
        lines(Cell.of(code.text(), Tone.BAD), Cell.of(": " + told.meaning())),
        new Block.Lines(
            List.of(
                List.of(Cell.of("Why", Tone.HEADING)),
                List.of(Cell.of("  "), Cell.of(told.cause())))),
        new Block.Lines(remedies),
        lines(Cell.of(exits(), Tone.FAINT)));
  }

  private String exits() {
    return "Exit code %d, %s; a strict etcdctl line ends with %d."
        .formatted(code.exit().code(), code.exit().meaning(), code.etcdctlExit());
  }

  private static Block lines(Cell... cells) {
    return new Block.Lines(List.of(List.of(cells)));
  }

  @Override
  public Json json() {
    Explanation told = Explanation.of(code);
    return Json.object()
        .put("code", Json.text(code.text()))
        .put("meaning", Json.text(told.meaning()))
        .put("cause", Json.text(told.cause()))
        .put("remedies", Json.texts(told.remedies()))
        .put("exit", Json.number(code.exit().code()))
        .put("etcdctlExit", Json.number(code.etcdctlExit()))
        .build();
  }
}
