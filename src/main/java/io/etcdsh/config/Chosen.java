package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * A value that was chosen for a setting.
 *
 * @param setting which one
 * @param value that it takes
 */
record Chosen(Setting setting, String value) {

  static Result<Chosen> of(String name, String value) {
    return SettingList.named(name)
        .map(it -> it.write().apply(Settings.DEFAULT, value).map(ok -> new Chosen(it, value)))
        .orElseGet(() -> Result.failed(unknown(name)));
  }

  private static Problem unknown(String name) {
    List<String> names = SettingList.ALL.stream().map(Setting::name).toList();
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "There is no setting '%s'.".formatted(name),
        "The settings are " + String.join(", ", names) + ".");
  }

  /** {@code settings} with this value; the value was tried before. */
  Settings over(Settings settings) {
    return setting.write().apply(settings, value).toOptional().orElse(settings);
  }
}
