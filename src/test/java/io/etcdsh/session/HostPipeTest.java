package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.SettingList;
import io.etcdsh.config.Settings;
import io.etcdsh.fixture.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are handed to commands of the host; none of them needs a cluster. */
class HostPipeTest {
  @TempDir private Path home;

  private Finished type(Settings settings, String line) {
    return new SessionFixture(home)
        .during(
            Stance.nowhere().with(settings),
            (session, console) -> session.run(line, new LineSource.Typed()));
  }

  private Finished type(String line) {
    Settings allowed =
        SettingList.named("pipes")
            .flatMap(it -> it.write().apply(Settings.DEFAULT, "on").toOptional())
            .orElseThrow();
    return type(allowed, line);
  }

  @Test
  void handsTheDataOn() {
    assertThat(type("show hex -w json | tr a-z A-Z"))
        .isEqualTo(new Finished(0, "{\"HEX\":\"FALSE\"}\n", ""));
    assertThat(type("show hex -w json | sed 's/false/a b/' | cat").stdout())
        .isEqualTo("{\"hex\":\"a b\"}\n");
  }

  @Test
  void endsAsTheCommandDoesUnlessTheLineFailed() {
    assertThat(type("show hex | grep nothing-of-it").exit()).isEqualTo(1);
    assertThat(type("show hex | exit 7").exit()).isEqualTo(7);
    Finished failed = type("show nothing | exit 7");
    assertThat(failed.exit()).isEqualTo(2);
    assertThat(failed.stderr()).contains("There is no setting 'nothing'.");
  }

  @Test
  void aCommandThatTakesNothingDoesNoHarm() {
    assertThat(type("help | true")).isEqualTo(new Finished(0, "", ""));
  }

  @Test
  void tellsWhatTheCommandComplains() {
    Finished run = type("show hex | echo trouble >&2");
    assertThat(run.stderr()).contains("trouble");
    assertThat(type("show hex | no-such-command-here").exit()).isEqualTo(127);
  }

  @Test
  void isOffUnlessTheFileAllowsIt() throws Exception {
    Path trace = home.resolve("trace");
    Finished run = type(Settings.DEFAULT, "show hex | touch " + trace);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("E-UNAVAILABLE", "'pipes: on' below 'settings:'");
    assertThat(trace).doesNotExist();
    Finished set = type(Settings.DEFAULT, "set pipes on");
    assertThat(set.exit()).isEqualTo(2);
    assertThat(set.stderr()).contains("'pipes' cannot be switched on from here.");
    assertThat(type("set pipes off").exit()).isZero();
    assertThat(Files.list(home)).noneMatch(trace::equals);
  }

  @Test
  void aBarWithoutACommandIsAMistake() {
    assertThat(type("show hex |").stderr()).contains("E-BAD-ARGUMENTS", "One of them is missing.");
    assertThat(type("| cat").stderr()).contains("E-BAD-ARGUMENTS");
  }

  @Test
  void aQuotedBarBelongsToItsWord() {
    assertThat(type("show '|'").stderr()).contains("There is no setting '|'.");
  }
}
