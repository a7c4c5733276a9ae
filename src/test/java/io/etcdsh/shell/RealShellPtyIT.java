package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program at a terminal, with a cluster that is not there: nothing here needs one. */
@Timeout(240)
class RealShellPtyIT {
  private static final String NOBODY = "127.0.0.1:1";

  @TempDir private Path home;
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open();
  }

  @AfterEach
  void close() {
    pty.close();
  }

  private void startShell() throws IOException {
    Path script = home.resolve("shell");
    Files.writeString(
        script,
        "export XDG_STATE_HOME='%s/state' XDG_CONFIG_HOME='%s/config' NO_COLOR=1\nexec %s"
            .formatted(home, home, PtyScreen.etcdsh("--endpoints " + NOBODY)));
    pty.keys("clear; sh " + script + "; echo left with $?", "Enter");
    awaitPrompt();
  }

  private void awaitPrompt() {
    pty.await(text -> text.matches("(?s).*" + NOBODY + "[^\n>]*>"));
  }

  private void enter(String line) {
    pty.keys("\f");
    pty.await(text -> text.lines().count() == 1);
    pty.keys(line, "Enter");
    pty.await(text -> text.lines().count() > 1);
    awaitPrompt();
  }

  private List<EnteredLine> lines() {
    Seat seat = new Seat("me", "here", ShellId.ofProcess());
    return new LineHistory(home.resolve("state/etcdsh"), Clock.systemUTC(), seat)
        .lines()
        .toOptional()
        .orElseThrow()
        .lines();
  }

  @Test
  void noSecretThatIsTypedReachesAFile() throws IOException {
    startShell();
    enter("member list --user root:hunter2 --command-timeout 1s");
    enter("member list --user root --password hunter2 --command-timeout 1s");
    enter("member list --pasword=hunter2");
    enter("user add alice:hunter2");
    enter("alias u = 'user add bob:hunter2'");
    enter("show hex");

    assertThat(lines())
        .extracting(EnteredLine::text)
        .containsExactly(
            "member list --user root:*** --command-timeout 1s",
            "member list --user root --password *** --command-timeout 1s",
            "member list --pasword=***",
            "user add alice:***",
            "alias u = 'user add bob:***'",
            "show hex");
    assertThat(lines()).extracting(line -> line.place().name()).containsOnly(NOBODY);
    assertThat(lines().getLast().end().orElseThrow().exit()).isZero();
    assertThat(lines().getFirst().failed()).isTrue();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("hunter2");
      }
    }
  }

  @Test
  void aliasesAreCompletedAndRunAndTheConfigurationChoosesTheKeys() throws IOException {
    Path config = Files.createDirectories(home.resolve("config/etcdsh")).resolve("config.yaml");
    Files.writeString(config, "# mine\nsettings:\n  edit-mode: vi\n");
    startShell();
    enter("alias sh = show");
    pty.keys("\f");
    pty.await(text -> text.lines().count() == 1);
    pty.keys("sh edit-modx", "\033", "x", "a", "e", "Enter");
    pty.await(text -> text.contains("edit-mode  vi"));
    awaitPrompt();
    assertThat(Files.readString(config)).contains("# mine", "edit-mode: vi", "sh: show");
    assertThat(lines())
        .extracting(EnteredLine::text)
        .containsExactly("alias sh = show", "sh edit-mode");
    pty.keys("C-d");
    pty.await(text -> text.contains("left with 0"));
  }
}
