package io.etcdsh.config;

import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration file. A change keeps comments and order where the file is written one key a
 * line; otherwise, and inside what is replaced, comments are lost. Writers of all processes take
 * turns, so no change is lost. A file that others may read is closed to them at the next read; one
 * that stays open for others to write is refused, because its endpoints get our passwords.
 * Thread-safe.
 */
final class YamlFile {
  private final Path file;
  private final ConfigReader reader;

  /** What was read last: a script asks for each line, and parsing was a third of its time. */
  private volatile Optional<Content> known = Optional.empty();

  /** What the file holds, as text and as values. */
  private record Content(String text, ConfigFile file) {}

  /**
   * The file at {@code file}, which need not exist.
   *
   * @param home what {@code ~} means in the file
   */
  YamlFile(Path file, Optional<Path> home) {
    this.file = file.toAbsolutePath();
    this.reader = new ConfigReader(this.file, home);
  }

  /** What it says now. */
  Result<ConfigFile> read() {
    return content().map(Content::file);
  }

  /** Changes what it says; gives what it said before. */
  Result<ConfigFile> change(Function<ConfigFile, Result<ConfigFile>> change) {
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
      return again.mapProblem(problem -> problem.about("This cannot be saved."));
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
}
