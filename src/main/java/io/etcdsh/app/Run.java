package io.etcdsh.app;

import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Mode;
import io.etcdsh.command.ProcessOptions;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings.OnError;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.session.Batch;
import io.etcdsh.session.GivenLine;
import io.etcdsh.session.LineOutcome;
import io.etcdsh.session.LineSource;
import io.etcdsh.session.ScriptFile;
import io.etcdsh.session.Session;
import io.etcdsh.session.Stance;
import io.etcdsh.session.StreamConsole;
import io.etcdsh.shell.InteractiveShell;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides by the words of the process whether to run a line, a script or the shell. */
final class Run {
  private static final Arguments NO_OPTIONS =
      new Arguments(Mode.OWN, List.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final Wiring wiring;
  private final StreamConsole console;
  private final boolean typed;

  /**
   * A run in this environment.
   *
   * @param typed whether a person is at standard input
   */
  Run(Environment variables, boolean typed) {
    this.wiring = new Wiring(variables);
    this.console = wiring.console();
    this.typed = typed;
  }

  int run(List<String> words) {
    GivenLine given = GivenLine.of(words, new LineSource.ProcessArguments());
    ParsedLine line = new CommandParser(wiring.catalog(), ProcessOptions.ALL).parse(words);
    if (line instanceof ParsedLine.Ready ready) {
      return one(ready, given); // before the switch, see Result
    }
    return switch (line) {
      case ParsedLine.Ready ready -> one(ready, given);
      case ParsedLine.NoCommand none -> withoutCommand(none, given);
      case ParsedLine.WantsHelp help -> one(help, NO_OPTIONS, given);
      case ParsedLine.Rejected rejected -> aliased(words);
    };
  }

  private int one(ParsedLine.Ready line, GivenLine given) {
    boolean entersSandbox = line.spec().name().equals("sandbox");
    return hasLines(line.globals()) && !entersSandbox
        ? one(twoThings(), NO_OPTIONS, given)
        : one(line, line.globals(), given);
  }

  /** A line given as arguments. If it entered a sandbox, the process goes on there. */
  private int one(ParsedLine line, Arguments globals, GivenLine given) {
    boolean enters =
        line instanceof ParsedLine.Ready ready && ready.spec().name().equals("sandbox");
    try (Session session = session(Stance.nowhere(), globals)) {
      LineOutcome outcome = session.run(line, given);
      Stance reached = session.stance();
      return enters && outcome.succeeded() ? lines(reached, globals) : outcome.exitCode();
    }
  }

  /** Not a command: an alias, which the session knows. */
  private int aliased(List<String> words) {
    try (Session session = session(Stance.nowhere(), NO_OPTIONS)) {
      return session.run(words, new LineSource.ProcessArguments()).exitCode();
    }
  }

  private static ParsedLine twoThings() {
    return new ParsedLine.Rejected(
        Mode.OWN,
        Problem.of(
            ProblemCode.BAD_ARGUMENTS,
            "There is a command beside -c or -f.",
            "",
            "Give one or the other."));
  }

  private static boolean hasLines(Arguments globals) {
    return !globals.list(ProcessOptions.COMMAND).isEmpty()
        || globals.text(ProcessOptions.FILE).isPresent();
  }

  private int withoutCommand(ParsedLine.NoCommand line, GivenLine given) {
    if (line.globals().flag(ProcessOptions.VERSION)) {
      console.data(Bytes.utf8("etcdsh " + Wiring.version() + "\n"));
      return ExitStatus.DONE.code();
    }
    return switch (Stance.of(line.globals())) {
      case Result.Failed<Stance>(Problem problem) ->
          one(new ParsedLine.Rejected(line.mode(), problem), NO_OPTIONS, given);
      case Result.Ok<Stance>(Stance stance) -> lines(stance, line.globals());
    };
  }

  /** Lines from {@code -c}, a file, standard input or a person, in this order. */
  private int lines(Stance stance, Arguments globals) {
    if (!hasLines(globals) && typed) {
      return shell(stance, globals);
    }
    try (Session session = session(stance, globals)) {
      Batch batch = new Batch(session, console, session.stance().settings().onError());
      return session.script(() -> run(batch, globals)).exitCode();
    }
  }

  private static LineOutcome run(Batch batch, Arguments globals) {
    List<String> given = globals.list(ProcessOptions.COMMAND);
    if (!given.isEmpty()) {
      return batch.run(new BufferedReader(new StringReader(String.join("\n", given))), "-c");
    }
    return globals
        .text(ProcessOptions.FILE)
        .map(name -> new ScriptFile(Path.of(name)).run(batch))
        .orElseGet(() -> batch.run(standardInput(), "<stdin>"));
  }

  private static BufferedReader standardInput() {
    return new BufferedReader(
        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
  }

  private int shell(Stance stance, Arguments globals) {
    boolean colour = !globals.flag(ProcessOptions.NO_COLOR);
    return new InteractiveShell(wiring.shellSettings(colour))
        .run(
            terminal -> {
              Stance begun = stance.with(wiring.shellDefaults(stance.settings()));
              Session session = new Session(wiring.parts(colour), terminal, set(begun, globals));
              session.stayConnected();
              return session;
            });
  }

  private Session session(Stance stance, Arguments globals) {
    boolean colour = !globals.flag(ProcessOptions.NO_COLOR);
    return new Session(wiring.parts(colour), console, set(stance, globals));
  }

  private static Stance set(Stance stance, Arguments globals) {
    return globals
        .text(ProcessOptions.ON_ERROR)
        .map(word -> OnError.valueOf(word.toUpperCase(Locale.ROOT)))
        .map(stance::with)
        .orElse(stance);
  }
}
