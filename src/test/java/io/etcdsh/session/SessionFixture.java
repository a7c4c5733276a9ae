package io.etcdsh.session;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.Commands;
import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.config.Environment;
import io.etcdsh.config.YamlAliasStore;
import io.etcdsh.config.YamlContextStore;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.Finished;
import io.etcdsh.hostshell.NameFile;
import io.etcdsh.journal.Journal;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.Sandboxes;
import io.etcdsh.testing.Scopes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Runs each line in a session of its own, as a process without a terminal does.
 *
 * @param home the folder of all its files
 */
record SessionFixture(Path home, Sandboxes sandboxes) {

  SessionFixture(Path home) {
    this(home, Scopes.noSandboxes());
  }

  /** The saved contexts. */
  YamlContextStore contexts() {
    return new YamlContextStore(home.resolve("config.yaml"), Optional.empty());
  }

  /** The saved aliases. */
  YamlAliasStore aliases() {
    return new YamlAliasStore(home.resolve("config.yaml"), Optional.empty());
  }

  /** What was changed. */
  Journal journal() {
    return new Journal(
        home.resolve("journal"), Clock.systemDefaultZone(), RandomGenerator.getDefault());
  }

  /** Runs a line. */
  Finished run(List<String> words) {
    return run(words, question -> Result.failed(SecretPrompt.noTerminal()));
  }

  /** Runs a line whose questions somebody answers. */
  Finished run(List<String> words, Function<String, Result<String>> answers) {
    return during(
        Stance.nowhere(),
        answers,
        (session, console) -> session.run(words, new LineSource.ProcessArguments()));
  }

  /** How a session stands that begins with these options of the process. */
  static Stance stance(List<String> options) {
    ParsedLine parsed = new CommandParser(new Catalog(Commands.ALL), List.of()).parse(options);
    return ChangesFixture.value(Stance.of(((ParsedLine.NoCommand) parsed).globals()));
  }

  /** Runs the lines of {@code file}, as a process with these options and {@code -f} does. */
  Finished script(List<String> options, Path file) {
    Stance stance = stance(options);
    return during(
        stance,
        (session, console) ->
            session.script(
                () ->
                    new ScriptFile(file)
                        .run(new Batch(session, console, stance.settings().onError()))));
  }

  /** What is done in a session. */
  interface Doing {
    LineOutcome in(Session session, Console console);
  }

  /** Does something in a session that begins with {@code stance}. */
  Finished during(Stance stance, Doing doing) {
    return during(stance, question -> Result.failed(SecretPrompt.noTerminal()), doing);
  }

  private Finished during(Stance stance, Function<String, Result<String>> answers, Doing doing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StreamConsole streams =
        new StreamConsole(
            out,
            err,
            new StreamConsole.Surroundings(false, false, 80, true),
            new SecretPrompt(Path.of("/dev/null")));
    Console console = new AnsweringConsole(streams, answers);
    try (Session session = new Session(parts(), console, stance)) {
      LineOutcome outcome = doing.in(session, console);
      return new Finished(
          outcome.exitCode(),
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8));
    }
  }

  private SessionParts parts() {
    Catalog catalog = new Catalog(Commands.ALL);
    return new SessionParts(
        catalog,
        new CommandParser(catalog, List.of()),
        new RemoteConnector(),
        contexts(),
        sandboxes,
        aliases(),
        Environment.EMPTY,
        Scopes.historyIn(home),
        journal(),
        new NameFile(home.resolve("words")),
        new Look(false, true));
  }
}
