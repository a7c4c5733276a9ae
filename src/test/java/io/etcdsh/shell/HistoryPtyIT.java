package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines of earlier and other shells, and windows that change their size, on real terminals. */
@Timeout(240)
class HistoryPtyIT {
  @TempDir private Path state;
  private PtyScreen pty;
  private PtyScreen other;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open();
    other = PtyScreen.open();
  }

  @AfterEach
  void close() {
    pty.close();
    other.close();
  }

  private void startShell(PtyScreen screen, String name) throws IOException {
    Path script = state.resolve(name);
    Files.writeString(
        script, "echo $$ > " + state.resolve(name + ".pid") + "\nexec " + PtyScreen.demo(state));
    screen.keys("clear; sh " + script + "; echo left with $?", "Enter");
    screen.await(text -> text.endsWith("t1>"));
  }

  private static void enter(PtyScreen screen, String line) {
    screen.keys(line, "Enter");
    screen.await(text -> text.endsWith("t1> " + line + "\necho: " + line + "\nt1>"));
  }

  private static void leave(PtyScreen screen) {
    String before = screen.screen();
    screen.keys("C-c");
    screen.await(text -> !text.equals(before) && text.endsWith("\nt1>"));
    screen.keys("C-d");
    screen.await(text -> text.contains("left with"));
  }

  private List<EnteredLine> lines() {
    return TypedShell.history(state).lines().toOptional().orElseThrow().lines();
  }

  @Test
  void eachShellHasItsOwnLinesUnderTheArrowKeysAndAllAreKept() throws IOException {
    startShell(pty, "first");
    enter(pty, "get first");
    startShell(other, "second");
    enter(other, "get second");
    enter(pty, "get third");

    other.keys("Up", "Up");
    other.await(text -> text.endsWith("t1> get second"));
    pty.keys("Up", "Up");
    pty.await(text -> text.endsWith("t1> get first"));
    pty.keys("C-c");
    pty.await(text -> text.endsWith("t1>"));
    pty.keys("C-r", "third");
    pty.await(text -> text.endsWith("(search 'third') get third"));
    pty.keys("Enter");
    pty.await(text -> text.endsWith("echo: get third\nt1>"));

    assertThat(lines())
        .extracting(EnteredLine::text)
        .containsExactly("get first", "get second", "get third", "get third");
    leave(pty);
    leave(other);
    startShell(pty, "later");
    pty.keys("C-r", "second");
    pty.await(text -> text.endsWith("(search 'second') get second"));
  }

  @Test
  void theLinesOfAShellThatWasKilledAreThere() throws Exception {
    startShell(pty, "killed");
    enter(pty, "get kept");
    pty.keys("sleep", "Enter");
    pty.await(text -> text.endsWith("Sleeping."));
    long pid = Long.parseLong(Files.readString(state.resolve("killed.pid")).strip());
    Seat here = new Seat("me", "here", ShellId.ofProcess());
    assertThat(lines().getLast().running(here)).isTrue();

    ProcessHandle shell = ProcessHandle.of(pid).orElseThrow();
    assertThat(shell.destroyForcibly()).isTrue();
    shell.onExit().get();

    assertThat(lines()).extracting(EnteredLine::text).containsExactly("get kept", "sleep");
    assertThat(lines().getLast().end()).isEmpty();
    assertThat(lines().getLast().running(here)).isFalse();
    startShell(other, "next");
    other.keys("Up", "Up");
    other.await(text -> text.endsWith("t1> get kept"));
  }

  @Test
  void stopsAtCtrlZWhileACommandRunsAndComesBack() throws IOException {
    pty.keys("set -m", "Enter");
    startShell(pty, "stopped");
    pty.keys("sleep", "Enter");
    pty.await(text -> text.endsWith("Sleeping."));
    pty.keys("C-z");
    pty.await(text -> text.contains("Stopped") && text.endsWith("$"));
    pty.keys("fg", "Enter");
    pty.await(text -> text.matches("(?s).*\\$ fg\n.+")); // bash names what it brings back
    pty.keys("C-c");
    pty.await(text -> text.endsWith("Interrupted.\nt1>"));
  }

  @Test
  void aWindowThatChangesItsWidthLosesNothing() throws IOException {
    startShell(pty, "narrow");
    enter(pty, "get before");
    pty.keys("get half-typed");
    pty.await(text -> text.endsWith("t1> get half-typed"));
    for (int columns : List.of(60, 100, 80)) {
      pty.resize(columns);
      pty.keys("-" + columns);
      String typed = "-" + columns;
      pty.await(text -> text.endsWith(typed));
      assertThat(pty.screen()).contains("t1> get before\necho: get before\nt1> get half-typed");
    }
    pty.keys("Enter");
    pty.await(text -> text.endsWith("echo: get half-typed-60-100-80\nt1>"));

    pty.keys("sleep", "Enter");
    pty.await(text -> text.endsWith("Sleeping."));
    pty.resize(50);
    pty.keys("C-c");
    pty.await(text -> text.endsWith("Interrupted.\nt1>"));
    pty.resize(80);
    pty.keys("get after");
    pty.await(text -> text.endsWith("t1> get after"));
    pty.keys("Enter"); // the prompt may have been drawn twice by now, the answer is there once
    pty.await(text -> text.contains("echo: get after\n") && text.endsWith("\nt1>"));

    assertThat(pty.screen())
        .contains("echo: get before\n", "echo: get half-typed-60-100-80\n", "Sleeping.\n");
  }
}
