package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.document.Document;
import java.util.Arrays;
import java.util.List;

/**
 * Some commands under the headings of their groups, each with its summary.
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
    List<HelpRows> sections =
        Arrays.stream(Group.values())
            .map(group -> section(group, specs))
            .filter(section -> !section.rows().isEmpty())
            .toList();
    return new Document(HelpRows.aligned(sections).toList());
  }

  private static HelpRows section(Group group, List<CommandSpec> specs) {
    return new HelpRows(
        group.title(),
        specs.stream()
            .filter(spec -> spec.group() == group)
            .map(spec -> new HelpRows.Row(spec.name(), spec.summary()))
            .toList());
  }

  @Override
  public Json json() {
    return json(specs);
  }

  static Json json(List<CommandSpec> specs) {
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
                                .put("group", Json.text(spec.group().title()))
                                .build())
                    .toList()))
        .build();
  }
}
