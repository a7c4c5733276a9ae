package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * How one command is written.
 *
 * @param spec its declaration
 */
public record HelpPage(CommandSpec spec) implements Answer {

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(text(usage(), Tone.COMMAND));
    blocks.add(text(spec.description(), Tone.PLAIN));
    if (!spec.arguments().isEmpty()) {
      blocks.add(
          list(
              "Arguments",
              spec.arguments().stream().map(a -> row(a.name(), a.summary())).toList()));
    }
    if (!spec.options().isEmpty()) {
      blocks.add(list("Options", spec.options().stream().map(HelpPage::option).toList()));
    }
    if (!spec.examples().isEmpty()) {
      blocks.add(list("Examples", spec.examples().stream().map(e -> row(e, "")).toList()));
    }
    blocks.add(
        list(
            "Options of every command", GlobalOptions.ALL.stream().map(HelpPage::option).toList()));
    return new Document(blocks);
  }

  private String usage() {
    StringBuilder usage = new StringBuilder(spec.name());
    for (ArgumentSpec argument : spec.arguments()) {
      usage.append(
          switch (argument.count()) {
            case ONE -> " " + argument.name();
            case OPTIONAL -> " [" + argument.name() + "]";
            case ANY -> " [" + argument.name() + "...]";
            case SOME, REST -> " " + argument.name() + "...";
          });
    }
    return usage.append(spec.options().isEmpty() ? "" : " [options]").toString();
  }

  private static Block text(String text, Tone tone) {
    return new Block.Lines(List.of(List.of(Cell.of(text, tone))));
  }

  private static Block list(String title, List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.left().length()).max().orElse(0);
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(List.of(Cell.of(title, Tone.HEADING)));
    for (Row row : rows) {
      String gap = row.right().isEmpty() ? "" : " ".repeat(width - row.left().length() + 2);
      lines.add(
          List.of(Cell.of("  "), Cell.of(row.left(), Tone.COMMAND), Cell.of(gap + row.right())));
    }
    return new Block.Lines(lines);
  }

  private record Row(String left, String right) {}

  private static Row row(String left, String right) {
    return new Row(left, right);
  }

  private static Row option(OptionSpec option) {
    String letter = option.letter().map(l -> "-" + l + ", ").orElse("    ");
    String value = option.valueName().isEmpty() ? "" : " " + option.valueName();
    String choices =
        option.choices().isEmpty() ? "" : " (" + String.join(", ", option.choices()) + ")";
    return row(letter + "--" + option.name() + value, option.summary() + choices);
  }

  @Override
  public Json json() {
    return Json.object()
        .put("name", Json.text(spec.name()))
        .put("usage", Json.text(usage()))
        .put("description", Json.text(spec.description()))
        .put("examples", Json.texts(spec.examples()))
        .build();
  }
}
