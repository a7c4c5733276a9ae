package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code journal show}.
 *
 * @param id of the entry
 */
public record JournalShow(EntryId id) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "journal show",
              Group.CLUSTER,
              "Show all that is known of a change",
              "Shows the steps of an entry of the journal, what the servers answered, what was"
                  + " found out later, and how each step can be taken back.")
          .withArguments(
              new ArgumentSpec("ENTRY", "its ID", ArgumentSpec.Count.ONE).naming(ValueKind.ENTRY))
          .withExamples("journal show 20261122-231501-k7q");

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(SPEC, arguments -> read(arguments.words().getFirst()).map(JournalShow::new));

  /** An ID as a user wrote it. */
  static Result<EntryId> read(String text) {
    return EntryId.read(text).map(Result::ok).orElseGet(() -> Result.failed(unknown(text)));
  }

  static Problem unknown(String text) {
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "The journal has no entry '%s'.".formatted(text),
        "An entry is called like 20261122-231501-k7q.",
        "'journal list' shows them.");
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return JournalList.read(scope.session().journal()).then(this::found).map(EntryAnswer::new);
  }

  private Result<KnownEntry> found(List<JournalContent> contents) {
    return contents.stream()
        .flatMap(content -> KnownEntry.of(content.entries()).stream())
        .filter(it -> it.entry().id().equals(id))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown(id.text())));
  }
}
