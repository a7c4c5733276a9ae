package io.etcdsh.session;

import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Repetition;
import io.etcdsh.command.Scope;
import io.etcdsh.line.PipedLine;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.render.Sanitizer;
import java.nio.file.Path;
import java.util.Optional;

/** Runs lines that a line contains: those of a script, one that is repeated, one before a bar. */
final class InnerLines {
  private final SessionParts parts;
  private final Ground ground;
  private final Scripts scripts;
  private final Footing footing;
  private final Session session;

  InnerLines(SessionParts parts, Ground ground, Scripts scripts, Footing footing, Session session) {
    this.parts = parts;
    this.ground = ground;
    this.scripts = scripts;
    this.footing = footing;
    this.session = session;
  }

  /** Only what reads may be repeated: each change wants to be looked at. */
  LineOutcome repeat(Repetition repetition, LineOptions options, LineSource source) {
    ParsedLine inner = parts.parser().parse(repetition.words());
    if (inner instanceof ParsedLine.Ready ready && !(ready.command() instanceof QueryCommand)) {
      return session.fail(Repeating.onlyReading(ready.spec().name()), options, source);
    }
    Console console = footing.console();
    boolean inPlace =
        console.dataOnTerminal() && !footing.stance().settings().screen().accessible();
    return footing.reaching(
        options.connection(),
        () ->
            new Repeating(
                    repetition,
                    console,
                    inPlace,
                    output ->
                        footing.readingOn(output, () -> session.run(repetition.words(), source)),
                    new PulseLook(ground.cluster(options), Scope.MEMBER_TIMEOUT)::take)
                .run());
  }

  LineOutcome script(Path file, LineOptions options, LineSource source) {
    Optional<Problem> refusal = scripts.refusal(file);
    if (refusal.isPresent()) {
      return session.fail(refusal.get(), options, source);
    }
    Batch batch = new Batch(session, footing.console(), footing.stance().settings().onError());
    return footing.reaching(
        options.connection(),
        () -> scripts.within(options.consent().dryRun(), () -> new ScriptFile(file).run(batch)));
  }

  /** A line that fails has the say; else the command of the host has, as in other shells. */
  LineOutcome piped(PipedLine piped, LineSource source) {
    return refusal(piped)
        .map(problem -> session.fail(problem, LineOptions.none(footing.stance()), source))
        .orElseGet(() -> handOn(piped, source));
  }

  private LineOutcome handOn(PipedLine piped, LineSource source) {
    return HostPipe.open(piped.host(), footing.console(), new Sanitizer(parts.look().unicode()))
        .<LineOutcome>either(
            pipe -> {
              LineOutcome ours = footing.on(pipe, () -> session.run(piped.line(), source));
              int theirs = pipe.end();
              return ours.succeeded() ? new LineOutcome(theirs, ours.leave()) : ours;
            },
            problem -> session.fail(problem, LineOptions.none(footing.stance()), source));
  }

  private Optional<Problem> refusal(PipedLine piped) {
    if (!footing.stance().settings().typing().piped()) {
      return Optional.of(
          Problem.of(
              ProblemCode.UNAVAILABLE,
              "Answers are not handed to commands of this machine.",
              "The configuration file does not allow it.",
              "Write 'pipes: on' below 'settings:' there; a bar that belongs to a word is quoted:"
                  + " '|'."));
    }
    return piped.host().isEmpty() || piped.line().isBlank()
        ? Optional.of(
            Problem.of(
                ProblemCode.BAD_ARGUMENTS,
                "A bar stands between a line and a command of this machine.",
                "One of them is missing.",
                "For example 'member list -w simple | grep m1'."))
        : Optional.empty();
  }
}
