package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.config.Settings;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code feed on|off}.
 *
 * @param on whether the feed is wanted
 */
public record FeedSwitch(boolean on) implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "feed",
                  Group.SESSION,
                  "Tell what happens above the prompt, or not",
                  "While the feed is on, what comes about in the cluster is told in a line above"
                      + " the prompt: another leader, members that go and come back, alarms,"
                      + " changes that somebody else makes. 'events' lists what was noticed so far."
                      + " The same as 'set feed on'.")
              .withArguments(
                  new ArgumentSpec("on|off", "whether to tell it", ArgumentSpec.Count.ONE)
                      .withChoices(List.of("on", "off")))
              .withExamples("feed off", "feed on"),
          arguments -> read(arguments.word(0).orElse("")));

  private static Result<FeedSwitch> read(String word) {
    return switch (word) {
      case "on" -> Result.ok(new FeedSwitch(true));
      case "off" -> Result.ok(new FeedSwitch(false));
      default ->
          Result.failed(
              Problem.of(
                  ProblemCode.BAD_ARGUMENTS,
                  "The feed can be on or off, not '%s'.".formatted(word),
                  "",
                  "Write 'feed on' or 'feed off'."));
    };
  }

  @Override
  public Result<SessionChange> change(Scope scope) {
    Settings settings = scope.session().settings();
    return Result.ok(
        new SessionChange.ChangeSettings(settings.withScreen(settings.screen().withFeed(on))));
  }
}
