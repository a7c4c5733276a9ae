package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of commands under the headings of their groups.
 *
 * @param specs in the order of the catalogue
 */
public record HelpIndex(List<CommandSpec> specs) implements Answer {
  /** Copies the list. */
  public HelpIndex {
    specs = List.copyOf(specs);
  }

  @Override
  public Document document() {
    int width = specs.stream().mapToInt(spec -> spec.name().length()).max().orElse(0);
    List<Block> blocks = new ArrayList<>();
    for (Group group : Group.values()) {
      List<CommandSpec> members = specs.stream().filter(s -> s.group() == group).toList();
      if (!members.isEmpty()) {
        blocks.add(section(group, members, width));
      }
    }
    blocks.add(
        new Block.Lines(
            List.of(
                List.of(
                    Cell.of("'help COMMAND' explains one of them. ", Tone.FAINT),
                    Cell.of(
                        "A line that begins with 'etcdctl' is run as etcdctl would.",
                        Tone.FAINT)))));
    return new Document(blocks);
  }

  private static Block section(Group group, List<CommandSpec> members, int width) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(List.of(Cell.of(group.title(), Tone.HEADING)));
    for (CommandSpec spec : members) {
      lines.add(
          List.of(
              Cell.of("  "),
              Cell.of(spec.name(), Tone.COMMAND),
              Cell.of(" ".repeat(width - spec.name().length() + 2) + spec.summary())));
    }
    return new Block.Lines(lines);
  }

  @Override
  public Json json() {
    return Json.object()
        .put(
            "commands",
            Json.array(
                specs.stream()
                    .map(
                        spec ->
                            Json.object()
                                .put("name", Json.text(spec.name()))
                                .put("summary", Json.text(spec.summary()))
                                .build())
                    .toList()))
        .build();
  }
}
