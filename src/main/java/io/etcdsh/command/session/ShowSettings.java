package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Setting;
import io.etcdsh.config.SettingList;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code show [NAME]}.
 *
 * @param shown the settings to show
 */
public record ShowSettings(List<Setting> shown) implements QueryCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "show",
                  Group.SESSION,
                  "Show the settings of this session",
                  "Shows one setting or all of them; change them with set.")
              .withArguments(
                  new ArgumentSpec("NAME", "which setting", ArgumentSpec.Count.OPTIONAL)
                      .naming(ValueKind.SETTING))
              .withExamples("show", "show write-out"),
          arguments ->
              arguments
                  .word(0)
                  .map(name -> SettingWords.find(name).map(List::of))
                  .orElse(Result.ok(SettingList.ALL))
                  .map(ShowSettings::new));

  /** Copies the list. */
  public ShowSettings {
    shown = List.copyOf(shown);
  }

  @Override
  public Result<SettingsAnswer> run(Scope scope) {
    return Result.ok(new SettingsAnswer(shown, scope.session().settings()));
  }
}
