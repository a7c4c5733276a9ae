package io.etcdsh.command.session;

import io.etcdsh.config.Setting;
import io.etcdsh.config.SettingList;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/** Finds settings by what the user wrote. */
final class SettingWords {
  static final List<String> NAMES = SettingList.ALL.stream().map(Setting::name).toList();

  private SettingWords() {}

  static Result<Setting> find(String name) {
    return SettingList.named(name).map(Result::ok).orElseGet(() -> Result.failed(unknown(name)));
  }

  private static Problem unknown(String name) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is no setting '%s'.".formatted(name),
        "The settings are " + String.join(", ", NAMES) + ".",
        Similar.question(name, NAMES));
  }
}
