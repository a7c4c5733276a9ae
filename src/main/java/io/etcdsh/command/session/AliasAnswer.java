package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.config.Alias;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Aliases, and what happened to them.
 *
 * @param happened to the one that is told of
 * @param aliases as in the file
 */
public record AliasAnswer(Happened happened, List<Alias> aliases) implements Answer {

  /** What can happen to an alias. */
  public enum Happened {
    /** It is only looked at. */
    NOTHING,
    /** It was saved. */
    SAVED,
    /** It is gone. */
    REMOVED
  }

  /** Copies the list. */
  public AliasAnswer {
    aliases = List.copyOf(aliases);
  }

  @Override
  public Document document() {
    return switch (happened) {
      case NOTHING -> Document.of(table());
      case SAVED -> Document.of(told("Saved: "));
      case REMOVED -> Document.of(told("Removed: "));
    };
  }

  /** One row for each line, the name beside the first of them. */
  private Block table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Alias alias : aliases) {
      String name = alias.name();
      for (String line : alias.lines()) {
        rows.add(List.of(Cell.of(name, Tone.COMMAND), Cell.of(line)));
        name = "";
      }
    }
    return new Block.Table(List.of("Alias", "Line"), List.of(Align.LEFT, Align.LEFT), rows);
  }

  private Block told(String what) {
    return new Block.Lines(
        aliases.stream()
            .map(
                it ->
                    List.of(
                        Cell.of(what),
                        Cell.of("%s = %s".formatted(it.name(), it.text()), Tone.COMMAND)))
            .toList());
  }

  @Override
  public Json json() {
    Json.Builder lines = Json.object();
    aliases.forEach(alias -> lines.put(alias.name(), Json.texts(alias.lines())));
    String name =
        switch (happened) {
          case NOTHING -> "aliases";
          case SAVED -> "saved";
          case REMOVED -> "removed";
        };
    return Json.object().put(name, lines.build()).build();
  }
}
