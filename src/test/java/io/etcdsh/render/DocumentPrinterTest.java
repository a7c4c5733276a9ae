package io.etcdsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DocumentPrinterTest {
  private static final Document TABLE =
      Document.of(
          new Block.Table(
              List.of("Name", "Size", "Notes"),
              List.of(Align.LEFT, Align.RIGHT, Align.LEFT),
              List.of(
                  List.of(Cell.of("日本"), Cell.of("5"), Cell.of("")),
                  List.of(
                      Cell.of("m2"),
                      Cell.of("1234", Tone.BAD),
                      Cell.of("one two three four five six seven eight")))));

  private static String print(Document document, int columns, boolean colour) {
    return new DocumentPrinter(
            new Surface(true, true, columns, colour ? Theme.DARK : Theme.NONE, true))
        .print(document);
  }

  @Test
  void aLongSentenceGoesOnBelowItselfAndACommandStaysWhole() {
    Document lines =
        Document.of(
            new Block.Lines(
                List.of(
                    List.of(Cell.of("note     "), Cell.of("one two three four five six seven")),
                    List.of(Cell.of("# "), Cell.of("etcdctl member list --hex", Tone.COMMAND)))));

    assertThat(print(lines, 32, false))
        .isEqualTo(
            """
            note     one two three four five
                     six seven
            # etcdctl member list --hex
            """);
    assertThat(print(lines, 22, false)).contains("# etcdctl member list --hex\n");
  }

  @Test
  void columnsAreAlignedByWidthAndRowsEndWithoutBlanks() {
    assertThat(print(TABLE, 80, false))
        .isEqualTo(
            """
            Name  Size  Notes
            日本     5
            m2    1234  one two three four five six seven eight
            """);
  }

  @Test
  void aNarrowTerminalGetsATableWithoutTheColumnsThatItCanSpare() {
    Block.Table table =
        new Block.Table(
                List.of("Name", "Term", "Index"),
                List.of(Align.LEFT, Align.RIGHT, Align.RIGHT),
                List.of(List.of(Cell.of("m1"), Cell.of("123456"), Cell.of("987654"))))
            .withSpare("Term", "Index");

    assertThat(print(Document.of(table), 20, false)).contains("Term").contains("Index");
    assertThat(print(Document.of(table), 19, false)).isEqualTo("Name   Index\nm1    987654\n");
    assertThat(print(Document.of(table), 5, false)).isEqualTo("Name\nm1\n");
  }

  @Test
  void aWideTableWrapsItsWidestText() {
    assertThat(print(TABLE, 38, false))
        .isEqualTo(
            """
            Name  Size  Notes
            日本     5
            m2    1234  one two three four five
                        six seven eight
            """);
  }

  @Test
  void aTableThatIsMuchTooWideBecomesRecords() {
    assertThat(print(TABLE, 24, false))
        .isEqualTo(
            """
            Name   日本
            Size   5

            Name   m2
            Size   1234
            Notes  one two three
                   four five six
                   seven eight
            """);
  }

  @Test
  void pairsHaveTheirValuesInOneColumn() {
    Document pairs =
        Document.of(
            new Block.Pairs(
                List.of(new Block.Pair("a", Cell.of("1")), new Block.Pair("long", Cell.of("2")))));
    assertThat(print(pairs, 80, false)).isEqualTo("a     1\nlong  2\n");
  }

  @Test
  void blocksAreParted() {
    assertThat(print(new Document(List.of(lines("a"), lines("b"))), 80, false))
        .isEqualTo("a\n\nb\n");
  }

  private static Block lines(String text) {
    return new Block.Lines(List.of(List.of(Cell.of(text))));
  }

  @Test
  void runningTextIsMadeSafeOnATerminalOnly() {
    Document document = Document.lines("\u001b[2J");
    assertThat(print(document, 80, false)).isEqualTo("\\x1b[2J\n");
    assertThat(new DocumentPrinter(Surface.PIPE).print(document)).isEqualTo("\u001b[2J\n");
  }

  @Property
  void withoutItsColoursItIsThePlainOne(
      @ForAll("tables") Document table, @ForAll @IntRange(min = 10, max = 100) int columns) {
    String coloured = print(table, columns, true);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(print(table, columns, false));
  }

  @Provide
  Arbitrary<Document> tables() {
    Arbitrary<Cell> cell =
        Combinators.combine(
                Arbitraries.strings().withChars("ab 日é\u001b\n").ofMaxLength(40),
                Arbitraries.of(Tone.class))
            .as(Cell::new);
    return cell.list()
        .ofSize(3)
        .list()
        .ofMaxSize(4)
        .map(
            rows ->
                Document.of(
                    new Block.Table(
                        List.of("One", "Two", "Three"),
                        List.of(Align.LEFT, Align.RIGHT, Align.LEFT),
                        rows)));
  }
}
