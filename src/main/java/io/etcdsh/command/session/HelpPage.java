package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandKind;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.problem.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one command is written, what it does, and how it can end.
 *
 * @param spec its declaration
 * @param kind what it may change; absent if nobody can tell
 * @param longer commands whose names begin with its name
 */
public record HelpPage(CommandSpec spec, Optional<CommandKind> kind, List<CommandSpec> longer)
    implements Answer {

  /** Copies the list. */
  public HelpPage {
    longer = List.copyOf(longer);
  }

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(text(usage(), Tone.COMMAND));
    blocks.add(text(spec.description(), Tone.PLAIN));
    Stream.of(
            new HelpRows("Arguments", arguments()),
            HelpRows.options("Options", spec.options()),
            new HelpRows("Examples", examples()),
            new HelpRows("With another word", others()))
        .filter(section -> !section.rows().isEmpty())
        .forEach(section -> blocks.add(section.block()));
    blocks.add(new HelpRows("Good to know", facts()).block());
    return new Document(blocks);
  }

  /** The line of usage, such as {@code member add NAME [options]}. */
  private String usage() {
    return Stream.of(
            Stream.of(spec.name()),
            spec.arguments().stream().map(ArgumentSpec::usage),
            spec.options().isEmpty() ? Stream.<String>empty() : Stream.of("[options]"))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  private static Block text(String text, Tone tone) {
    return new Block.Lines(List.of(List.of(Cell.of(text, tone))));
  }

  private List<HelpRows.Row> arguments() {
    return spec.arguments().stream().map(it -> new HelpRows.Row(it.name(), it.summary())).toList();
  }

  private List<HelpRows.Row> examples() {
    return spec.examples().stream().map(example -> new HelpRows.Row(example, "")).toList();
  }

  private List<HelpRows.Row> others() {
    return longer.stream().map(it -> new HelpRows.Row(it.name(), it.summary())).toList();
  }

  private List<HelpRows.Row> facts() {
    List<HelpRows.Row> facts = new ArrayList<>();
    kind.ifPresent(it -> facts.add(new HelpRows.Row("changes", it.changes(spec))));
    if (!spec.etcdctl().isEmpty()) {
      facts.add(new HelpRows.Row("with etcdctl", spec.etcdctl()));
    }
    kind.ifPresent(it -> facts.add(new HelpRows.Row("exit codes", told(it.exits(spec)))));
    facts.add(new HelpRows.Row("more options", "those of every line: 'help options'"));
    return facts;
  }

  private static String told(List<ExitStatus> exits) {
    return exits.stream()
        .map(exit -> exit.code() + " " + exit.meaning().replace("; ", " and "))
        .collect(Collectors.joining("; "));
  }

  @Override
  public Json json() {
    Json.Builder page =
        Json.object()
            .put("name", Json.text(spec.name()))
            .put("usage", Json.text(usage()))
            .put("description", Json.text(spec.description()))
            .put("examples", Json.texts(spec.examples()));
    kind.ifPresent(
        it ->
            page.put("changes", Json.text(it.changes(spec)))
                .put("exits", Json.array(it.exits(spec).stream().map(HelpPage::number).toList())));
    return page.put("etcdctl", Json.text(spec.etcdctl())).build();
  }

  private static Json number(ExitStatus exit) {
    return Json.number(exit.code());
  }
}
