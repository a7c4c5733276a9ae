package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.config.Alias;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All commands, and before them, on the first page of any screen, where to begin when something is
 * wrong.
 *
 * @param specs all commands, in the order of the catalogue
 * @param aliases as in the configuration file
 */
public record HelpOverview(List<CommandSpec> specs, List<Alias> aliases) implements Answer {
  /** What to look at first. A command that the catalogue does not have is left out. */
  private static final List<HelpRows.Row> BEGINNINGS =
      List.of(
          new HelpRows.Row("diagnose", "what is wrong, how we know, and what to type next"),
          new HelpRows.Row("endpoint status", "each member: does it answer, who leads, who lags"),
          new HelpRows.Row("endpoint health", "whether each member can serve, and how fast"),
          new HelpRows.Row("alarm list", "a full or damaged database, which refuses writes"),
          new HelpRows.Row("member list", "who belongs to the cluster, who has no vote"),
          new HelpRows.Row("journal list", "what was changed from here, what stopped half-way"),
          new HelpRows.Row("explain CODE", "what a problem such as E-NO-LEADER means, what to do"),
          new HelpRows.Row("help COMMAND", "how a command is written, with examples"));

  private static final String CLOSING =
      "TAB offers what fits. 'help options' lists what every line takes. A line that begins with"
          + " 'etcdctl' is run as etcdctl would.";

  /** Copies the lists. */
  public HelpOverview {
    specs = List.copyOf(specs);
    aliases = List.copyOf(aliases);
  }

  @Override
  public Document document() {
    List<HelpRows> sections = new ArrayList<>();
    sections.add(new HelpRows("Where to begin when something is wrong", beginnings()));
    for (Group group : Group.values()) {
      HelpRows section = section(group);
      if (!section.rows().isEmpty()) {
        sections.add(section);
      }
    }
    if (!aliases.isEmpty()) {
      sections.add(
          new HelpRows(
              "Aliases",
              aliases.stream().map(it -> new HelpRows.Row(it.name(), it.text())).toList()));
    }
    List<Block> blocks =
        HelpRows.aligned(sections).collect(Collectors.toCollection(ArrayList::new));
    blocks.add(new Block.Lines(List.of(List.of(Cell.of(CLOSING, Tone.FAINT)))));
    return new Document(blocks);
  }

  private List<HelpRows.Row> beginnings() {
    return BEGINNINGS.stream().filter(this::exists).toList();
  }

  private boolean exists(HelpRows.Row row) {
    return specs.stream()
        .map(CommandSpec::name)
        .anyMatch(name -> (row.left() + " ").startsWith(name + " "));
  }

  /** One row for each first word; a word that is a command itself has a row with its summary. */
  private HelpRows section(Group group) {
    Map<String, List<CommandSpec>> byWord = new LinkedHashMap<>();
    specs.stream()
        .filter(spec -> spec.group() == group)
        .forEach(
            spec ->
                byWord.computeIfAbsent(spec.path().getFirst(), w -> new ArrayList<>()).add(spec));
    List<HelpRows.Row> rows = new ArrayList<>();
    byWord.forEach((word, found) -> rows.addAll(rows(word, found)));
    return new HelpRows(group.title(), rows);
  }

  private static List<HelpRows.Row> rows(String word, List<CommandSpec> found) {
    if (found.size() == 1) {
      return List.of(row(found.getFirst()));
    }
    List<HelpRows.Row> rows = new ArrayList<>();
    found.stream().filter(spec -> spec.path().size() == 1).forEach(spec -> rows.add(row(spec)));
    String rest =
        found.stream()
            .filter(spec -> spec.path().size() > 1)
            .map(spec -> String.join(" ", spec.path().subList(1, spec.path().size())))
            .collect(Collectors.joining(", "));
    rows.add(new HelpRows.Row(word + " ...", rest));
    return rows;
  }

  private static HelpRows.Row row(CommandSpec spec) {
    return new HelpRows.Row(spec.name(), spec.summary());
  }

  @Override
  public Json json() {
    return HelpIndex.json(specs);
  }
}
