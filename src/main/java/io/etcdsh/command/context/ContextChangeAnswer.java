package io.etcdsh.command.context;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.config.Context;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a context.
 *
 * @param change what was done to it
 * @param context as it was saved, or as it was before it was removed
 * @param notes sentences that the user should see
 */
public record ContextChangeAnswer(Change change, Context context, List<String> notes)
    implements Answer {

  /** What can be done to a context. */
  public enum Change {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED
  }

  /** Copies the list. */
  public ContextChangeAnswer {
    notes = List.copyOf(notes);
  }

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(line(sentence(), Tone.GOOD));
    if (change == Change.ADDED) {
      blocks.add(ContextParts.pairs(context));
    }
    notes.forEach(note -> blocks.add(line(note, Tone.WARNING)));
    if (change == Change.ADDED) {
      blocks.add(line("context use " + context.name(), Tone.COMMAND));
    }
    return new Document(blocks);
  }

  private String sentence() {
    return switch (change) {
      case ADDED -> "Context '%s' was added.".formatted(context.name());
      case REMOVED -> "Context '%s' was removed.".formatted(context.name());
    };
  }

  private static Block line(String text, Tone tone) {
    return new Block.Lines(List.of(List.of(Cell.of(text, tone))));
  }

  @Override
  public Json json() {
    String name =
        switch (change) {
          case ADDED -> "added";
          case REMOVED -> "removed";
        };
    return Json.object().put(name, ContextParts.json(context)).textsIfSet("notes", notes).build();
  }
}
