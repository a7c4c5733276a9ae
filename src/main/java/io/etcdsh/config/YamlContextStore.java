package io.etcdsh.config;

import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Contexts in a YAML file. A change keeps comments and order where the file is written one key a
 * line; otherwise, and inside a context that is replaced, comments are lost. Writers of all
 * processes take turns, so no change is lost. A file that others may read is closed to them at the
 * next read; one that stays open for others to write is refused, because its endpoints get our
 * passwords. Thread-safe.
 */
public final class YamlContextStore implements ContextStore {
  private final Path file;
  private final ConfigReader reader;

  /** What was read last: a script asks for each line, and parsing was a third of its time. */
  private volatile Optional<Content> known = Optional.empty();

  /** What the file holds, as text and as values. */
  private record Content(String text, ConfigFile file) {}

  /**
   * A store in {@code file}, which need not exist.
   *
   * @param home what {@code ~} means in the file
   */
  public YamlContextStore(Path file, Optional<Path> home) {
    this.file = file.toAbsolutePath();
    this.reader = new ConfigReader(this.file, home);
  }

  @Override
  public Result<List<Context>> all() {
    return content().map(content -> content.file().contexts());
  }

  @Override
  public Result<Context> find(String name) {
    return content().then(content -> in(content.file(), name));
  }

  @Override
  public Result<Optional<String>> current() {
    return content().map(content -> content.file().current());
  }

  @Override
  public Result<Context> save(Context context) {
    return ContextName.check(context.name())
        .then(name -> change(was -> Result.ok(was.with(context))))
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
    return change(was -> in(was, name).map(context -> change.apply(was)))
        .then(was -> in(was, name));
  }

  /** Gives what the file said before. */
  private Result<ConfigFile> change(Function<ConfigFile, Result<ConfigFile>> change) {
    try {
      PrivateFiles.makeDirectory(file.resolveSibling(".").normalize());
    } catch (IOException e) {
      return Result.failed(FileTrouble.writing(file, e));
    }
    return FileLock.during(
        file,
        () ->
            content()
                .then(
                    was ->
                        change
                            .apply(was.file())
                            .then(wanted -> write(was, wanted))
                            .map(written -> was.file())));
  }

  private Result<ConfigFile> write(Content was, ConfigFile wanted) {
    Optional<String> edited = ConfigEdit.apply(was.text(), was.file(), wanted);
    String text = edited.filter(made -> says(made, wanted)).orElse(ConfigWriter.file(wanted));
    Result<ConfigFile> again = reader.read(text);
    if (again.failure().isPresent()) {
      return again.mapProblem(problem -> problem.about("The context cannot be saved."));
    }
    try {
      PrivateFiles.replace(file, text);
      return again;
    } catch (IOException e) {
      return Result.failed(FileTrouble.writing(file, e));
    }
  }

  private boolean says(String text, ConfigFile wanted) {
    return reader.read(text).map(wanted::saysTheSame).toOptional().orElse(false);
  }

  private Result<Content> content() {
    try {
      if (PrivateFiles.openToOthers(file)) {
        closeToOthers();
      }
      return parsed(TextFile.read(file));
    } catch (NoSuchFileException e) {
      return Result.ok(new Content("", ConfigFile.NONE));
    } catch (IOException e) {
      return Result.failed(ConfigFault.whole(file, FileTrouble.reason(e)));
    }
  }

  private Result<Content> parsed(String text) {
    Optional<Content> before = known.filter(content -> content.text().equals(text));
    if (before.isPresent()) {
      return Result.ok(before.get());
    }
    Result<Content> content = reader.read(text).map(said -> new Content(text, said));
    known = content.toOptional();
    return content;
  }

  private void closeToOthers() throws IOException {
    try {
      PrivateFiles.close(file);
    } catch (IOException e) {
      if (PrivateFiles.writableByOthers(file)) {
        throw new IOException("Others may write it, and that cannot be changed", e);
      }
    }
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
