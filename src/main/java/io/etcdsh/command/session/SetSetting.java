package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Setting;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/**
 * {@code set NAME VALUE}.
 *
 * @param setting which one
 * @param value what to set it to, not checked yet
 */
public record SetSetting(Setting setting, String value) implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "set",
                  Group.SESSION,
                  "Change a setting of this session",
                  "Changes a setting until the session ends. The settings are "
                      + String.join(", ", SettingWords.NAMES)
                      + ".")
              .withArguments(
                  new ArgumentSpec("NAME", "which setting", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.SETTING),
                  new ArgumentSpec("VALUE", "its new value", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.SETTING_VALUE))
              .withExamples("set write-out json", "set command-timeout 2s", "set hex true"),
          arguments ->
              SettingWords.find(arguments.word(0).orElse(""))
                  .map(setting -> new SetSetting(setting, arguments.word(1).orElse(""))));

  @Override
  public Result<SessionChange> change(Scope scope) {
    if (setting.isForFileOnly(value)) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNAVAILABLE,
              "'%s' cannot be switched on from here.".formatted(setting.name()),
              "It lets lines run commands of this machine, which its configuration has to allow.",
              "Write '%s: on' below 'settings:' in the configuration file."
                  .formatted(setting.name())));
    }
    return setting
        .write()
        .apply(scope.session().settings(), value)
        .map(SessionChange.ChangeSettings::new);
  }
}
