package io.etcdsh.shell;

import static io.etcdsh.shell.TypedShell.CTRL_C;
import static io.etcdsh.shell.TypedShell.CTRL_D;
import static io.etcdsh.shell.TypedShell.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ReadLoopTest {
  private TypedShell shell;

  @BeforeEach
  void start(@TempDir Path state) throws IOException {
    shell = TypedShell.start(state);
  }

  @AfterEach
  void leave() throws Exception {
    shell.close();
  }

  @Test
  void runsALineAndAsksAgain() throws IOException {
    shell.enter("member list", "echo: member list\nt1> ");

    assertThat(shell.session.ran).containsExactly("member list");
  }

  @Test
  void ctrlCDropsTheLineAndKeepsTheShell() throws IOException {
    shell.type("member rem");
    shell.await("member rem");
    shell.forget();
    shell.type(CTRL_C);
    shell.await("t1> ");

    shell.enter("member list", "echo: member list");

    assertThat(shell.session.ran).containsExactly("member list");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a search, `\022mem`",
        "a list of candidates, `member \t\t`",
        "a menu of candidates, `member \t\t\t`",
        "an open quote, `get 'a\r`",
        "a number for the next key, `\0333`",
        "an unfinished escape, `\033`",
        "a search within a typed line, `get a\022x`"
      })
  void ctrlCInTheMiddleOfSomethingKeepsTheShell(String state, String keys) throws IOException {
    shell.enter("get first", "echo: get first\nt1> ");
    shell.type(keys);
    shell.type(CTRL_C);
    shell.enter("member list", "echo: member list");

    assertThat(shell.session.ran).as(state).containsExactly("get first", "member list");
  }

  @Test
  void ctrlCLeavesViCommandMode() throws IOException {
    shell.enter("set edit-mode vi", "t1> ");
    shell.type("get a\033");
    shell.type(CTRL_C);
    shell.enter("member list", "echo: member list");

    assertThat(shell.session.ran).containsExactly("set edit-mode vi", "member list");
  }

  @Test
  void whatIsTypedRightBehindCtrlCIsNotLost() throws IOException {
    shell.type("member rem" + CTRL_C + "member list" + ENTER + "get" + CTRL_C + "get a" + ENTER);
    shell.await("echo: get a");

    assertThat(shell.session.ran).containsExactly("member list", "get a");
  }

  @Test
  void ctrlCInterruptsTheCommandAndKeepsTheShell() throws IOException {
    shell.enter("sleep", "Sleeping.");
    shell.forget();
    shell.type(CTRL_C);
    shell.await("Interrupted.");
    shell.await("t1> ");

    shell.enter("member list", "echo: member list");
  }

  @Test
  void ctrlDLeavesWithTheCodeOfTheLastLine() throws Exception {
    shell.enter("fail", "t1> ");
    shell.type(CTRL_D);

    assertThat(shell.exitCode()).isEqualTo(1);
  }

  @Test
  void exitAfterAFailureFails() throws Exception {
    shell.enter("fail", "t1> ");
    shell.type("exit" + ENTER);

    assertThat(shell.exitCode()).isEqualTo(1);
  }

  @Test
  void exitAfterSuccessSucceeds() throws Exception {
    shell.enter("fail", "t1> ");
    shell.enter("member list", "echo: member list\nt1> ");
    shell.type("exit" + ENTER);

    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void anOpenQuoteAsksForMore() throws IOException {
    shell.enter("get 'a", "> ");
    shell.enter("b'", "echo: get 'a|b'");

    assertThat(shell.session.ran).containsExactly("get 'a\nb'");
  }

  @Test
  void aBackslashAtTheEndAsksForMore() throws IOException {
    shell.enter("get \\", "> ");
    shell.enter("b", "echo: get \\|b");
  }

  @Test
  void aPasteRunsLineByLine() throws IOException {
    shell.paste("member list\n\n# a comment\nget 'a\nb'\nget c");
    shell.await("echo: get c");

    assertThat(shell.session.ran)
        .containsExactly("member list", "# a comment", "get 'a\nb'", "get c");
  }

  @Test
  void aPasteStopsAtTheFirstFailureAndSaysWhatWasNotRun() throws IOException {
    shell.paste("member list\nfail\nget b\nget c");
    shell.await("Stopped after line 2 of 4 pasted lines: 2 not run.");

    assertThat(shell.session.ran).containsExactly("member list", "fail");
  }

  @Test
  void aBugShowsOneLineAndNoStackTrace() throws IOException {
    shell.enter("bug", "t1> ");

    assertThat(shell.shown())
        .contains("E-INTERNAL  The line met a bug of etcdsh: IllegalStateException.")
        .contains("bugs.log")
        .doesNotContain("\tat ");
    shell.enter("member list", "echo: member list");
  }

  @Test
  void aClosedTerminalEndsTheShellQuietly() throws Exception {
    shell.forget();
    shell.hangUp();

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.shown()).doesNotContain("Exception").doesNotContain("E-INTERNAL");
  }

  @Test
  void aSecretIsNeitherShownNorKept() throws IOException {
    shell.enter("password", "Password: ");
    shell.enter("hunter2", "echo: secret of 7");
    assertThat(shell.shown()).doesNotContain("hunter2");

    shell.forget();
    shell.type(TypedShell.CTRL_P);
    shell.await("password");
    assertThat(shell.shown()).doesNotContain("hunter2");
  }

  @Test
  void ctrlCAtASecretDeclines() throws IOException {
    shell.enter("password", "Password: ");
    shell.forget();
    shell.type("hun" + CTRL_C);
    shell.await("t1> ");

    shell.enter("member list", "echo: member list");
  }

  @Test
  void anExclamationMarkMeansNothing() throws IOException {
    shell.enter("get a!!", "echo: get a!!");
  }
}
