package io.etcdsh.command.session;

import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.config.Alias;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * {@code alias [NAME]}: what there is.
 *
 * @param name the alias to show; absent for all
 */
public record ShowAliases(Optional<String> name) implements QueryCommand {

  @Override
  public Result<AliasAnswer> run(Scope scope) {
    return scope.session().aliases().all().then(this::chosen);
  }

  private Result<AliasAnswer> chosen(List<Alias> all) {
    List<Alias> found =
        all.stream().filter(it -> name.map(it.name()::equals).orElse(true)).toList();
    return found.isEmpty() && name.isPresent()
        ? Result.failed(
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no alias '%s'.".formatted(name.get()),
                Similar.question(name.get(), all.stream().map(Alias::name).toList()).orElse(""),
                Optional.of("'alias NAME = LINE' makes one.")))
        : Result.ok(new AliasAnswer(AliasAnswer.Happened.NOTHING, found));
  }
}
