package io.etcdsh.command.kv;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * {@code get}.
 *
 * @param query what to read
 * @param valueOnly whether only values are printed
 * @param mode how the line was written
 */
public record Get(RangeQuery query, boolean valueOnly, Mode mode) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "get",
              Group.KEYS,
              "Read a key or a range of keys",
              "Reads KEY, or all keys from KEY up to but without RANGE_END. The read is agreed with"
                  + " a majority unless --consistency s is given.")
          .withArguments(
              new ArgumentSpec("KEY", "The key, or where the range begins", Count.ONE)
                  .naming(ValueKind.KEY),
              new ArgumentSpec("RANGE_END", "The first key after the range", Count.OPTIONAL)
                  .naming(ValueKind.KEY))
          .withOptions(GetOptions.ALL)
          .withExamples(
              "get /app/config", "get /app/ --prefix --keys-only", "get a b --rev 7 -w json")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, GetReader::read);

  @Override
  public Result<? extends Answer> run(Scope scope) {
    GetAnswer.Shape shape = new GetAnswer.Shape(query.keysOnly(), query.countOnly(), valueOnly);
    return scope
        .cluster()
        .range(query, scope.timeout())
        .map(result -> new GetAnswer(result, shape));
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return GetRefusal.of(this, format);
  }
}
