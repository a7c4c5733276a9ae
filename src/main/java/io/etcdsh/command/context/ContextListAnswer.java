package io.etcdsh.command.context;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.config.Context;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.Endpoint;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The saved contexts.
 *
 * @param contexts in the order of the file
 * @param inUse the one that this session uses
 * @param current the one that new sessions begin with
 */
public record ContextListAnswer(
    List<Context> contexts, Optional<String> inUse, Optional<String> current) implements Answer {
  private static final List<String> HEADINGS =
      List.of("", "Name", "Endpoints", "TLS", "User", "Notes");

  /** Copies the list. */
  public ContextListAnswer {
    contexts = List.copyOf(contexts);
  }

  @Override
  public Document document() {
    if (contexts.isEmpty()) {
      return Document.lines(
          "No context is saved.",
          "Add one with context add NAME --endpoints HOST:PORT or context import.");
    }
    return Document.of(
        new Block.Table(
            HEADINGS,
            Collections.nCopies(HEADINGS.size(), Align.LEFT),
            contexts.stream().map(this::row).toList()));
  }

  private List<Cell> row(Context context) {
    boolean used = inUse.filter(context.name()::equals).isPresent();
    return List.of(
        Cell.of(used ? "*" : "", Tone.GOOD),
        Cell.of(context.name(), used ? Tone.GOOD : Tone.PLAIN),
        Cell.of(context.endpoints().stream().map(Endpoint::text).collect(Collectors.joining(", "))),
        Cell.of(ContextParts.usesTls(context) ? "yes" : "no"),
        Cell.of(context.user().orElse("")),
        Cell.of(notes(context)));
  }

  private String notes(Context context) {
    return Stream.of(
            current.filter(context.name()::equals).map(name -> "default"),
            Optional.of("read-only").filter(note -> context.readOnly()),
            Optional.of("protected").filter(note -> context.guarded()),
            context.sandbox().map(sandbox -> "sandbox"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  @Override
  public Json json() {
    return Json.object()
        .put("inUse", inUse.map(Json::text))
        .put("current", current.map(Json::text))
        .put("contexts", Json.array(contexts.stream().map(ContextParts::json).toList()))
        .build();
  }
}
