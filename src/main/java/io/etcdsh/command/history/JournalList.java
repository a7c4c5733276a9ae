package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Result;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** {@code journal list}: what was changed, on every cluster; asks none of them. */
public record JournalList() implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "journal list",
              Group.CLUSTER,
              "List the changes that were made from here",
              "Shows every change of members, the newest last, and what came of it. A change in"
                  + " doubt is one whose answer got lost. Asks no cluster.")
          .withExamples("journal list", "journal list -w json");

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(SPEC, arguments -> Result.ok(new JournalList()));

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return read(scope.session().journal()).map(JournalListAnswer::new);
  }

  /** All journals. */
  static Result<List<JournalContent>> read(Journal journal) {
    return each(journal, journal::entries);
  }

  /** What there is of each cluster that has a journal, in the order of their IDs. */
  static <T> Result<List<T>> each(Journal journal, Function<ClusterId, Result<T>> reading) {
    return journal
        .clusters()
        .then(
            clusters ->
                Result.each(
                    clusters.stream().sorted(Comparator.comparing(ClusterId::hex)).toList(),
                    reading));
  }
}
