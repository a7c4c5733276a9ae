package io.etcdsh.config;

import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contexts in the configuration file. Thread-safe. */
public final class YamlContextStore implements ContextStore {
  private final YamlFile file;

  /**
   * A store in {@code file}, which need not exist.
   *
   * @param home what {@code ~} means in the file
   */
  public YamlContextStore(Path file, Optional<Path> home) {
    this.file = new YamlFile(file, home);
  }

  @Override
  public Result<List<Context>> all() {
    return file.read().map(ConfigFile::contexts);
  }

  @Override
  public Result<Context> find(String name) {
    return file.read().then(said -> in(said, name));
  }

  @Override
  public Result<Optional<String>> current() {
    return file.read().map(ConfigFile::current);
  }

  @Override
  public Result<Context> save(Context context) {
    return ContextName.check(context.name())
        .then(name -> file.change(was -> Result.ok(was.with(context))))
        .map(written -> context);
  }

  @Override
  public Result<Context> remove(String name) {
    return changeOne(name, was -> was.without(name));
  }

  @Override
  public Result<Context> makeCurrent(String name) {
    return changeOne(name, was -> was.withCurrent(name));
  }

  /** Changes the file by what happens to a context that must exist, and gives it as it was. */
  private Result<Context> changeOne(String name, Function<ConfigFile, ConfigFile> change) {
    return file.change(was -> in(was, name).map(context -> change.apply(was)))
        .then(was -> in(was, name));
  }

  private static Result<Context> in(ConfigFile said, String name) {
    return said.context(name)
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.NOT_FOUND,
                        "There is no context '%s'.".formatted(name),
                        Similar.question(name, said.contexts().stream().map(Context::name).toList())
                            .orElse(""),
                        "context list")));
  }
}
