package io.etcdsh.command.kv;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that were read.
 *
 * @param result as the cluster told it
 * @param shape what the line wants to see of it
 */
record GetAnswer(RangeResult result, Shape shape) implements Answer {

  /** What a line wants to see of the keys. */
  record Shape(boolean keysOnly, boolean countOnly, boolean valueOnly) {}

  @Override
  public Document document() {
    if (shape.countOnly()) {
      return Document.lines(keys(result.count()) + ".");
    }
    if (result.keyValues().isEmpty()) {
      return Document.of(new Block.Lines(List.of(List.of(Cell.of("No key found.", Tone.FAINT)))));
    }
    if (shape.valueOnly()) {
      return Document.lines(
          result.keyValues().stream().map(pair -> pair.value().text()).toArray(String[]::new));
    }
    return result.more() ? Document.of(table(), rest()) : Document.of(table());
  }

  private static String keys(long count) {
    return count == 1 ? "1 key" : count + " keys";
  }

  private Block rest() {
    String text =
        "%d of %s; the limit left out the others."
            .formatted(result.keyValues().size(), keys(result.count()));
    return new Block.Lines(List.of(List.of(Cell.of(text, Tone.FAINT))));
  }

  private Block table() {
    List<String> headings =
        new ArrayList<>(List.of("Key", "Created", "Modified", "Version", "Lease"));
    List<Align> align =
        new ArrayList<>(List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT));
    if (!shape.keysOnly()) {
      headings.add(1, "Value");
      align.add(1, Align.LEFT);
    }
    return new Block.Table(headings, align, result.keyValues().stream().map(this::row).toList());
  }

  private List<Cell> row(KeyValue pair) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(pair.key().text()));
    if (!shape.keysOnly()) {
      row.add(Cell.of(pair.value().text()));
    }
    row.add(Cell.of(Long.toString(pair.createRevision()), Tone.FAINT));
    row.add(Cell.of(Long.toString(pair.modRevision())));
    row.add(Cell.of(Long.toString(pair.version()), Tone.FAINT));
    row.add(Cell.of(pair.lease() == 0 ? "" : "%016x".formatted(pair.lease())));
    return row;
  }

  @Override
  public Json json() {
    return new GetView(result, shape, EtcdLine.NEWEST, false).tree();
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(new GetView(result, shape, line, hex));
  }
}
