package io.etcdsh.command.metrics;

import io.etcdsh.alert.RuleFile;
import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * The rule file, or where it was written to.
 *
 * @param rules the file
 * @param file absent if it is to be shown
 */
record RuleFileAnswer(RuleFile rules, Optional<String> file) implements Answer {

  /** The text is one piece, so that no line of it is broken. */
  @Override
  public Document document() {
    return file.map(
            it ->
                Document.lines(
                    "%d rules were written to %s.".formatted(rules.rules().size(), it),
                    "Check them with 'promtool check rules', and add the file to rule_files."))
        .orElseGet(
            () -> Document.of(new Block.Lines(List.of(List.of(Cell.of(rules.yaml().strip()))))));
  }

  /** The same tree as the file; where it was written, what was written. */
  @Override
  public Json json() {
    Json group =
        Json.object()
            .put("name", Json.text(RuleFile.GROUP))
            .put("rules", Json.array(rules.entries().stream().map(RuleFileAnswer::rule).toList()))
            .build();
    return Json.object().put("groups", Json.array(List.of(group))).build();
  }

  private static Json rule(RuleFile.Entry entry) {
    return Json.object()
        .put("alert", Json.text(entry.alert()))
        .put("expr", Json.text(entry.expr()))
        .put("for", Json.text(entry.hold()))
        .put("labels", Json.object().put("severity", Json.text(entry.severity())).build())
        .put(
            "annotations",
            Json.object()
                .put("summary", Json.text(entry.summary()))
                .put("description", Json.text(entry.description()))
                .build())
        .build();
  }
}
