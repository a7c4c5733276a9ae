package io.etcdsh.config;

import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings that the configuration file wants shells to begin with. Scripts and single lines do
 * not take them: those must mean the same on every machine.
 */
public final class ShellDefaults {
  private final YamlFile file;

  /**
   * Those of {@code file}, which need not exist.
   *
   * @param home what {@code ~} means in the file
   */
  public ShellDefaults(Path file, Optional<Path> home) {
    this.file = new YamlFile(file, home);
  }

  /** {@code base} with what the file says put over it; {@code E-BAD-CONFIG}. */
  public Result<Settings> over(Settings base) {
    return file.read()
        .map(
            said -> {
              Settings settings = base;
              for (Chosen chosen : said.settings()) {
                settings = chosen.over(settings);
              }
              return settings;
            });
  }
}
