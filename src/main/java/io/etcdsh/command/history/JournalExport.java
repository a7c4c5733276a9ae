package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.StoredRecord;
import io.etcdsh.journal.StoredRecords;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code journal export}: the journal's own lines, to be kept or merged elsewhere.
 *
 * @param ids of the entries; none for all
 */
public record JournalExport(List<EntryId> ids) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "journal export",
              Group.CLUSTER,
              "Write the journal as lines of JSON",
              "Writes the records of the journal as they are stored, one JSON object a line, of all"
                  + " clusters or of the entries named. A line that is damaged is left out, and a"
                  + " note on standard error says so. Asks no cluster.")
          .withArguments(
              new ArgumentSpec("ENTRY", "its ID", ArgumentSpec.Count.ANY).naming(ValueKind.ENTRY))
          .withExamples("journal export", "journal export 20261122-231501-k7q");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, JournalExport::read);

  /** Copies the list. */
  public JournalExport {
    ids = List.copyOf(ids);
  }

  private static Result<JournalExport> read(Arguments arguments) {
    return Result.each(arguments.words(), JournalShow::read).map(JournalExport::new);
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    Journal journal = scope.session().journal();
    return JournalList.each(journal, journal::records).then(this::chosen);
  }

  private Result<Answer> chosen(List<StoredRecords> journals) {
    List<StoredRecord> records =
        journals.stream()
            .flatMap(it -> it.records().stream())
            .filter(it -> ids.isEmpty() || ids.contains(it.entry()))
            .toList();
    Set<EntryId> found = records.stream().map(StoredRecord::entry).collect(Collectors.toSet());
    return ids.stream()
        .filter(it -> !found.contains(it))
        .findFirst()
        .map(it -> Result.<Answer>failed(JournalShow.unknown(it.text())))
        .orElseGet(
            () ->
                Result.ok(
                    new JournalExportAnswer(
                        records.stream().map(StoredRecord::json).toList(),
                        journals.stream().flatMap(it -> it.notes().stream()).toList())));
  }

  /** It is lines of JSON or nothing. */
  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return switch (format) {
      case TABLE, FIELDS, PROTOBUF, YAML -> Optional.of(format.unsupported());
      case SIMPLE, JSON, OWN -> Optional.empty();
    };
  }
}
