package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Earlier lines.
 *
 * @param first number of the first one
 * @param lines oldest first
 */
public record HistoryAnswer(int first, List<String> lines) implements Answer {

  /** Copies the list. */
  public HistoryAnswer {
    lines = List.copyOf(lines);
  }

  @Override
  public Document document() {
    return lines.isEmpty()
        ? Document.EMPTY
        : Document.of(
            new Block.Lines(IntStream.range(0, lines.size()).mapToObj(this::row).toList()));
  }

  private List<Cell> row(int index) {
    return List.of(
        Cell.of("%5d  ".formatted(first + index), Tone.FAINT), Cell.of(lines.get(index)));
  }

  @Override
  public Json json() {
    return Json.texts(lines);
  }
}
