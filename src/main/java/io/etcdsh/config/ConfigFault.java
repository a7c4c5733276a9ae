package io.etcdsh.config;

import io.etcdsh.config.yaml.Place;
import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Locale;

/** Says what is wrong with a configuration file, and where. */
final class ConfigFault {
  private ConfigFault() {}

  /** At a place of the text. */
  static Problem at(Path file, YamlFault fault) {
    return whole(file, capital(fault.words()));
  }

  /** At a place of the text. */
  static Problem at(Path file, Place place, String what) {
    return at(file, new YamlFault(place, what));
  }

  /** With the file as such. */
  static Problem whole(Path file, String why) {
    return Problem.of(
        ProblemCode.BAD_CONFIG,
        "The configuration file %s cannot be used.".formatted(file),
        why.endsWith(".") ? why : why + ".",
        "Correct the file, or move it away and add the contexts again with context add.");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
