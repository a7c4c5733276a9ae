package io.etcdsh.command.sandbox;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ValueKind;
import io.etcdsh.line.GoDuration;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands that break and mend a sandbox. */
final class SandboxActions {
  private static final ArgumentSpec MEMBER =
      new ArgumentSpec("MEMBER", "Name of a member, such as m1", Count.ONE)
          .naming(ValueKind.SANDBOX_MEMBER);

  private SandboxActions() {}

  /** All of them, in the order of the catalogue. */
  static List<CommandType> types() {
    return List.of(
        ofMember("kill", "End a member's process with SIGKILL", SandboxAction.Kill::new),
        ofMember("pause", "Freeze a member's process with SIGSTOP", SandboxAction.Pause::new),
        ofMember("resume", "Let a frozen member go on with SIGCONT", SandboxAction.Resume::new),
        ofMember(
            "restart", "End a member's process and start it again", SandboxAction.Restart::new),
        add(),
        ofMember(
            "remove",
            "Remove a member from the cluster and delete its data",
            SandboxAction.Remove::new),
        partition(),
        cut(),
        slow(),
        of("heal", "End every partition and delay", "sandbox heal", read -> heal()));
  }

  private static CommandType add() {
    CommandSpec spec =
        CommandSpec.of(
                "sandbox add",
                Group.SANDBOX,
                "Add a member to the cluster and start it",
                "Adds a voter, or with --learner a member without a vote. A cluster that has just"
                    + " started takes no new member in its first five seconds; this waits.")
            .withOptions(OptionSpec.flag("learner", "Without a vote for now"), SandboxTarget.OPTION)
            .withExamples("sandbox add", "sandbox add --learner");
    return ActOnSandbox.type(
        spec, arguments -> Result.ok(new SandboxAction.Add(arguments.flag("learner"))));
  }

  private static CommandType partition() {
    CommandSpec spec =
        spec("partition", "Cut members off from all others, both ways", "sandbox partition m1 m2")
            .withArguments(
                new ArgumentSpec("MEMBER", "The members on one side of the cut", Count.SOME)
                    .naming(ValueKind.SANDBOX_MEMBER));
    return ActOnSandbox.type(
        spec, arguments -> Result.ok(new SandboxAction.Partition(arguments.words())));
  }

  private static CommandType cut() {
    CommandSpec spec =
        spec("cut", "Cut one direction of one link", "sandbox cut m1 m2")
            .withArguments(
                new ArgumentSpec("FROM", "The member whose messages get lost", Count.ONE)
                    .naming(ValueKind.SANDBOX_MEMBER),
                new ArgumentSpec("TO", "The member that they do not arrive at", Count.ONE)
                    .naming(ValueKind.SANDBOX_MEMBER));
    return ActOnSandbox.type(
        spec,
        arguments ->
            Result.ok(new SandboxAction.Cut(arguments.words().get(0), arguments.words().get(1))));
  }

  private static CommandType slow() {
    CommandSpec spec =
        spec("slow", "Delay everything between a member and the others", "sandbox slow m1 200ms")
            .withArguments(
                MEMBER, new ArgumentSpec("DURATION", "Such as 200ms; 0 ends the delay", Count.ONE));
    return ActOnSandbox.type(spec, SandboxActions::readSlow);
  }

  private static Result<SandboxAction> readSlow(Arguments arguments) {
    String text = arguments.words().get(1);
    Optional<SandboxAction> slow =
        GoDuration.parse(text)
            .filter(delay -> !delay.isNegative())
            .map(delay -> new SandboxAction.Slow(arguments.words().getFirst(), delay));
    return slow.map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.BAD_ARGUMENTS,
                        "'%s' is no delay.".formatted(text),
                        "",
                        "Write it like 200ms or 1.5s.")));
  }

  private static Result<SandboxAction> heal() {
    return Result.ok(new SandboxAction.Heal());
  }

  private static CommandType ofMember(
      String verb, String summary, Function<String, SandboxAction> action) {
    return ActOnSandbox.type(
        spec(verb, summary, "sandbox %s m1".formatted(verb)).withArguments(MEMBER),
        arguments -> Result.ok(action.apply(arguments.words().getFirst())));
  }

  private static CommandType of(
      String verb,
      String summary,
      String example,
      Function<Arguments, Result<SandboxAction>> reader) {
    return ActOnSandbox.type(spec(verb, summary, example), reader);
  }

  private static CommandSpec spec(String verb, String summary, String example) {
    return CommandSpec.of("sandbox " + verb, Group.SANDBOX, summary, summary + ".")
        .withOptions(SandboxTarget.OPTION)
        .withExamples(example);
  }
}
