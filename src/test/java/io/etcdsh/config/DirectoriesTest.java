package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
  private static final Path TEMPORARY = Path.of("/tmp/etcdsh-7");
  private static final Optional<Path> ACCOUNT = Optional.of(Path.of("/home/account"));

  @Test
  void followsTheVariables() {
    assertThat(
            of(
                Map.of(
                    "HOME",
                    "/h",
                    "XDG_CONFIG_HOME",
                    "/c",
                    "XDG_STATE_HOME",
                    "/s",
                    "XDG_CACHE_HOME",
                    "/k",
                    "XDG_RUNTIME_DIR",
                    "/r"),
                ACCOUNT))
        .isEqualTo(directories("/c/etcdsh", "/s/etcdsh", "/k/etcdsh", "/r/etcdsh"));
  }

  @Test
  void ignoresRelativeAndEmptyValues() {
    assertThat(
            of(
                Map.of(
                    "HOME",
                    "/h",
                    "XDG_CONFIG_HOME",
                    "c",
                    "XDG_STATE_HOME",
                    "",
                    "XDG_CACHE_HOME",
                    "./k",
                    "XDG_RUNTIME_DIR",
                    "r"),
                ACCOUNT))
        .isEqualTo(below("/h"));
  }

  @Test
  void fallsBackToTheAccountAndThenToATemporaryDirectory() {
    assertThat(of(Map.of(), ACCOUNT)).isEqualTo(below("/home/account"));
    assertThat(of(Map.of("HOME", "relative"), ACCOUNT)).isEqualTo(below("/home/account"));
    assertThat(of(Map.of(), Optional.of(Path.of("?")))).isEqualTo(below("/tmp/etcdsh-7"));
    assertThat(of(Map.of(), Optional.empty())).isEqualTo(below("/tmp/etcdsh-7"));
  }

  @Test
  void takesTheConfigurationFileThatTheVariableNames() {
    Environment environment = new Environment(Map.of("HOME", "/h", "ETCDSH_CONFIG", "~/x.yaml"));
    assertThat(below("/h").configFile(environment)).isEqualTo(Path.of("/h/x.yaml"));
    assertThat(below("/h").configFile(Environment.EMPTY))
        .isEqualTo(Path.of("/h/.config/etcdsh/config.yaml"));
  }

  private static Directories of(Map<String, String> variables, Optional<Path> account) {
    return Directories.of(new Environment(variables), account, TEMPORARY);
  }

  private static Directories below(String home) {
    return directories(
        home + "/.config/etcdsh",
        home + "/.local/state/etcdsh",
        home + "/.cache/etcdsh",
        home + "/.local/state/etcdsh/run");
  }

  private static Directories directories(
      String config, String state, String cache, String runtime) {
    return new Directories(Path.of(config), Path.of(state), Path.of(cache), Path.of(runtime));
  }
}
