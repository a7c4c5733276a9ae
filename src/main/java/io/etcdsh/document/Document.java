package io.etcdsh.document;

import java.util.List;

/**
 * Something to show to a person.
 *
 * @param blocks top to bottom, an empty line between them
 */
public record Document(List<Block> blocks) {
  /** Nothing to show. */
  public static final Document EMPTY = new Document(List.of());

  /** Copies the list. */
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** A document of the given parts. */
  public static Document of(Block... blocks) {
    return new Document(List.of(blocks));
  }

  /** A document of plain lines. */
  public static Document lines(String... lines) {
    return of(
        new Block.Lines(List.of(lines).stream().map(line -> List.of(Cell.of(line))).toList()));
  }
}
