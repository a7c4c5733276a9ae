package io.etcdsh.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.document.Document;
import io.etcdsh.document.Theme;
import io.etcdsh.journal.Origin;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Performs the command of one line and prints what came of it. For one thread. */
final class Performing {
  private final SessionParts parts;
  private final Ground ground;
  private final Scripts scripts;
  private final Console console;
  private final Stance stance;
  private final LineOptions options;
  private final GivenLine given;
  private final LineCluster cluster;

  Performing(
      SessionParts parts,
      Ground ground,
      Scripts scripts,
      Console console,
      Stance stance,
      LineOptions options,
      GivenLine given) {
    this.parts = parts;
    this.ground = ground;
    this.scripts = scripts;
    this.console = console;
    this.stance = stance;
    this.options = options;
    this.given = given;
    this.cluster = ground.cluster(options);
  }

  /** What the command has to work with. */
  Scope scope() {
    return ground.scope(cluster, options, format(), stance);
  }

  private OutputFormat format() {
    return options.format(console.dataOnTerminal());
  }

  LineOutcome query(QueryCommand query) {
    return show(new Querying(scope()).run(query, format()));
  }

  LineOutcome local(LocalCommand local) {
    LineOutcome outcome = show(local.perform(scope()));
    ground.readConfiguration();
    return outcome;
  }

  LineOutcome change(ChangeCommand change) {
    return show(changed(change));
  }

  private Result<? extends Answer> changed(ChangeCommand command) {
    Premises premises = new Premises(scope(), cluster, ground.contextOf(options), console::message);
    Origin origin =
        Operator.ofProcess().origin(premises.context(), given, stance.settings().incident());
    given.expanded().ifPresent(it -> console.message("%s: %s".formatted(origin.line(), it)));
    if (options.consent().dryRun()) {
      return new DryRun(premises, scripts, origin).run(command, format());
    }
    scripts.forgetRehearsals();
    ground.changing();
    BiConsumer<Document, Boolean> show = printing()::preview;
    Result<? extends Answer> answer =
        new Changing(premises, options.mode(), options.consent(), origin, console, show)
            .run(command, format());
    ground.changing();
    return answer;
  }

  /** Shows the members on the whole screen, of the cluster that the session watches. */
  LineOutcome top() {
    Theme theme = parts.look().theme(stance.settings().screen().theme());
    SessionFacts facts = ground.facts(stance);
    FullScreen screen =
        new TopScreen(
            facts.place(),
            () -> ground.facts(stance).pulse(),
            InstantSource.system(),
            parts.look().unicode());
    return console.occupy(screen, theme).<LineOutcome>either(shown -> LineOutcome.DONE, this::fail);
  }

  /** A cluster that could not even be looked for explains an answer better than the answer does. */
  private LineOutcome show(Result<? extends Answer> result) {
    Optional<Problem> unresolved = cluster.unresolved();
    if (unresolved.isPresent()) {
      return fail(unresolved.get());
    }
    return result.<LineOutcome>either(
        answer -> new LineOutcome(printing().answer(answer), false), this::fail);
  }

  /** Tells a problem; how the line ends. */
  LineOutcome fail(Problem problem) {
    if (problem.code() == ProblemCode.LOGIN_FAILED) {
      ground.loginFailed();
    }
    return new LineOutcome(printing().problem(problem), false);
  }

  private Printing printing() {
    return new Printing(
        console, options, cluster, given.source(), parts.look(), stance.settings().screen());
  }
}
