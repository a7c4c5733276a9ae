package io.etcdsh.session;

import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.command.session.Help;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.config.ShadowedVariables;
import io.etcdsh.document.Cell;
import io.etcdsh.history.Place;
import io.etcdsh.line.PipedLine;
import io.etcdsh.line.Words;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of etcdsh: takes lines, runs them to their end, and remembers what session commands
 * changed. The same for a terminal, a script and a single line of arguments. Lines run one at a
 * time; {@link #facts} may be asked from any thread.
 */
public final class Session implements LineRunner, AutoCloseable {
  private final SessionParts parts;
  private final Ground ground;
  private final Scripts scripts = new Scripts();
  private final Expanding expanding;
  private final Footing footing;
  private final InnerLines inner;

  /** A session that begins with {@code stance}. */
  public Session(SessionParts parts, Console console, Stance stance) {
    this.parts = parts;
    this.footing = new Footing(stance, console);
    this.ground = new Ground(parts, console);
    this.expanding = new Expanding(parts, scripts, this::run, console);
    this.inner = new InnerLines(parts, ground, scripts, footing, this);
  }

  /** Where the session stands now. */
  public Stance stance() {
    return footing.stance();
  }

  /** Begins to connect and stays connected, in the background; for a session that people watch. */
  public void stayConnected() {
    ground
        .stayConnected(stance())
        .ifPresent(p -> fail(p, LineOptions.none(stance()), new LineSource.Typed()));
  }

  @Override
  public LineOutcome run(String line, LineSource source) {
    Optional<PipedLine> piped = PipedLine.of(line);
    if (piped.isPresent()) {
      return inner.piped(piped.get(), source);
    }
    return switch (Words.values(line)) {
      case Result.Failed<List<String>>(Problem problem) ->
          fail(problem, LineOptions.none(stance()), source);
      case Result.Ok<List<String>>(List<String> words) -> run(words, new GivenLine(line, source));
    };
  }

  /** Runs a line that is already split into words, which are never joined again. */
  public LineOutcome run(List<String> words, LineSource source) {
    return run(words, GivenLine.of(words, source));
  }

  /**
   * Runs {@code lines}, which are a script: in a dry run each is planned on what those before it
   * would have left.
   */
  public LineOutcome script(Supplier<LineOutcome> lines) {
    return scripts.within(stance().settings().consent().dryRun(), lines);
  }

  private LineOutcome run(List<String> words, GivenLine given) {
    return words.isEmpty() ? LineOutcome.DONE : expanding.run(words, given);
  }

  /** Runs a line that is already parsed. */
  public LineOutcome run(ParsedLine line, GivenLine given) {
    if (line instanceof ParsedLine.Ready ready) {
      return start(ready, given); // before the switch, see Result
    }
    LineSource source = given.source();
    return switch (line) {
      case ParsedLine.Rejected(Mode mode, Problem problem) ->
          fail(problem, LineOptions.none(stance()).in(mode), source);
      case ParsedLine.WantsHelp(Mode mode, List<String> topic) ->
          execute(new Help(topic), LineOptions.none(stance()), given);
      case ParsedLine.NoCommand none -> fail(none.problem(), LineOptions.none(stance()), source);
      case ParsedLine.Ready ready -> start(ready, given);
    };
  }

  private LineOutcome start(ParsedLine.Ready ready, GivenLine given) {
    LineSource source = given.source();
    if (footing.onlyReading() && !(ready.command() instanceof QueryCommand)) {
      Problem problem = Repeating.onlyReading(ready.spec().name());
      return fail(problem, LineOptions.none(stance()).in(ready.mode()), source);
    }
    Optional<Problem> conflict = shadowed(ready);
    if (conflict.isPresent()) {
      return fail(conflict.get(), LineOptions.none(stance()).in(ready.mode()), source);
    }
    return LineOptions.read(ready.mode(), ready.globals(), stance(), parts.environment())
        .<LineOutcome>either(
            options -> kept(ready.command(), scripts.over(options), given),
            problem -> fail(problem, LineOptions.none(stance()).in(ready.mode()), source));
  }

  private LineOutcome kept(Command command, LineOptions options, GivenLine given) {
    LineOutcome outcome = execute(command, options, given);
    ground.keepNames(command instanceof LocalCommand || command instanceof SessionCommand);
    return outcome;
  }

  /** etcdctl refuses an option beside its variable; own lines let the option win. */
  private Optional<Problem> shadowed(ParsedLine.Ready ready) {
    boolean looks = ready.mode() == Mode.ETCDCTL && !ready.spec().name().equals("version");
    return looks
        ? ShadowedVariables.conflict(ready.globals().names(), parts.variables())
        : Optional.empty();
  }

  private LineOutcome execute(Command command, LineOptions options, GivenLine given) {
    Performing line = performing(options, given);
    if (command instanceof QueryCommand query) {
      return line.query(query); // before the switch, see Result
    }
    return switch (command) {
      case QueryCommand query -> line.query(query);
      case ChangeCommand change -> line.change(change);
      case LocalCommand local -> line.local(local);
      case SessionCommand session ->
          switch (session.change(line.scope())) {
            case Result.Failed<SessionChange>(Problem problem) -> line.fail(problem);
            case Result.Ok<SessionChange>(SessionChange wanted) ->
                apply(wanted, options, given.source());
          };
    };
  }

  private Performing performing(LineOptions options, GivenLine given) {
    return new Performing(parts, ground, scripts, footing.console(), stance(), options, given);
  }

  LineOutcome fail(Problem problem, LineOptions options, LineSource source) {
    return performing(options, new GivenLine("", source)).fail(problem);
  }

  private LineOutcome apply(SessionChange change, LineOptions options, LineSource source) {
    return switch (change) {
      case SessionChange.Leave leave -> new LineOutcome(ExitStatus.DONE.code(), true);
      case SessionChange.ClearScreen clear -> {
        footing.console().clear();
        yield LineOutcome.DONE;
      }
      case SessionChange.SwitchContext(var context) -> moveTo(stance().on(context));
      case SessionChange.ChangeSettings(var settings) -> {
        footing.move(stance().with(settings));
        yield LineOutcome.DONE;
      }
      case SessionChange.RunScript(var file) -> inner.script(file, options, source);
      case SessionChange.RepeatLine(var repetition) -> inner.repeat(repetition, options, source);
      case SessionChange.ShowTop() -> performing(options, new GivenLine("", source)).top();
      case SessionChange.EnterSandbox(var spec) ->
          switch (ground.startSandbox(spec)) {
            case Result.Failed<Stance>(Problem problem) -> fail(problem, options, source);
            case Result.Ok<Stance>(Stance entered) -> moveTo(entered.with(stance().settings()));
          };
    };
  }

  private LineOutcome moveTo(Stance next) {
    footing.move(next);
    return ground
        .moved(next)
        .map(problem -> fail(problem, LineOptions.none(next), new LineSource.Typed()))
        .orElse(LineOutcome.DONE);
  }

  @Override
  public LineOutcome refuse(Problem problem, LineSource source) {
    return fail(problem, LineOptions.none(stance()), source);
  }

  @Override
  public SessionFacts facts() {
    return ground.facts(stance());
  }

  @Override
  public List<Cell> news() {
    return ground.news(stance());
  }

  @Override
  public Surroundings surroundings() {
    return new SessionSurroundings(parts, ground, () -> stance());
  }

  @Override
  public Place place(String line) {
    return LinePlace.of(expanding.meant(line), parts.parser(), facts());
  }

  @Override
  public List<Alias> aliases() {
    return ground.aliases();
  }

  @Override
  public List<CommandSpec> commands() {
    return parts.catalog().specs();
  }

  @Override
  public List<OptionSpec> globalOptions() {
    return GlobalOptions.ALL;
  }

  @Override
  public String withoutSecrets(String line) {
    return expanding.withoutSecrets(line);
  }

  @Override
  public void close() {
    ground.close();
  }
}
