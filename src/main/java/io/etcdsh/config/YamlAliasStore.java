package io.etcdsh.config;

import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Aliases in the configuration file. Thread-safe. */
public final class YamlAliasStore implements AliasStore {
  private final YamlFile file;

  /**
   * A store in {@code file}, which need not exist.
   *
   * @param home what {@code ~} means in the file
   */
  public YamlAliasStore(Path file, Optional<Path> home) {
    this.file = new YamlFile(file, home);
  }

  @Override
  public Result<List<Alias>> all() {
    return file.read().map(ConfigFile::aliases);
  }

  @Override
  public Result<Alias> save(Alias alias) {
    return file.change(was -> Result.ok(was.with(alias))).map(written -> alias);
  }

  @Override
  public Result<Alias> remove(String name) {
    return file.change(was -> in(was, name).map(alias -> was.withoutAlias(name)))
        .then(was -> in(was, name));
  }

  private static Result<Alias> in(ConfigFile said, String name) {
    return said.alias(name)
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.NOT_FOUND,
                        "There is no alias '%s'.".formatted(name),
                        Similar.question(name, said.aliases().stream().map(Alias::name).toList())
                            .orElse(""),
                        "'alias' lists them.")));
  }
}
