package io.etcdsh.shell;

import static io.etcdsh.shell.TypedShell.CTRL_C;
import static io.etcdsh.shell.TypedShell.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.session.SessionFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown behind the line, on a terminal in memory with colours. */
@Timeout(60)
class GreyTailTest {
  /** As a terminal sends it in the mode that JLine puts it in. */
  private static final String RIGHT = "\033OC";

  private static final String END = "\005";
  private static final String CTRL_F = "\006";
  private static final String HOME = "\001";

  /** Bright black, as JLine writes it on a terminal of 256 colours. */
  private static final String GREY = "\033[90m";

  @TempDir private Path state;

  @Test
  void namesTheNextArgumentAndRunsOnlyWhatWasTyped() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.forget();
      shell.type("get ");
      shell.await("KEY");
      assertThat(shell.raw()).contains(GREY + "KEY");
      shell.type(RIGHT + "a" + ENTER);
      shell.await("echo: get a\n");
      assertThat(shell.session.ran).containsExactly("get a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RIGHT, END, CTRL_F})
  void aKeyAtTheEndOfTheLineTakesTheSuggestion(String key) throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.enter("get banana", "echo: get banana");
      shell.forget();
      shell.type("get b");
      shell.await("anana");
      shell.type(key + "s" + ENTER);
      shell.await("echo: get bananas");
    }
  }

  @Test
  void enterRunsTheLineWithoutTheSuggestion() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.enter("get banana", "echo: get banana");
      shell.forget();
      shell.type("get b");
      shell.await("anana");
      shell.type(ENTER);
      shell.await("echo: get b\n");
    }
  }

  @Test
  void inTheMiddleOfTheLineTheKeysMoveTheCursor() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.enter("get banana", "echo: get banana");
      shell.type("get b" + HOME + RIGHT + "X" + ENTER);
      shell.await("echo: gXet b\n");
    }
  }

  @Test
  void aLineOfAnotherContextIsNotSuggested() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.enter("member remove infra1", "echo: member remove infra1");
      shell.session.facts.set(
          new SessionFacts(
              Optional.empty(),
              "10.9.9.9:2379",
              EchoSession.FACTS.connection(),
              Optional.empty(),
              EchoSession.FACTS.contextNames(),
              EchoSession.FACTS.settings()));
      shell.forget();
      shell.type("member remove ");
      shell.await("MEMBER");
      assertThat(shell.shown()).doesNotContain("infra1");
    }
  }

  @Test
  void ofAnEarlierShellOnlyReadsAreSuggested() throws Exception {
    Files.writeString(
        state.resolve("history"), "1700000000000:member remove infra1\n1700000000001:get pear\n");
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.forget();
      shell.type("member r");
      shell.await("member r");
      assertThat(shell.shown()).doesNotContain("infra1");
      shell.forget();
      shell.type(CTRL_C);
      shell.await("t1> ");
      shell.type("get p");
      shell.await("ear");
      assertThat(shell.shown()).doesNotContain("infra1");
    }
  }

  @Test
  void whatIsPastedDoesNotSpeakToTheTerminal() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.forget();
      shell.type("\033[200~get \033]0;owned\007k\033[201~");
      shell.await("owned^Gk");
      assertThat(shell.raw()).contains("^[]0;owned^Gk").doesNotContain("\033]0;");
    }
  }

  @Test
  void coloursWhatIsTyped() throws Exception {
    try (TypedShell shell = TypedShell.startColoured(state)) {
      shell.forget();
      shell.type("get --prefix --oops k" + ENTER);
      shell.await("echo: ");
      assertThat(shell.raw()).contains("\033[36m").contains("\033[33m").contains("\033[31m");
    }
  }

  @Test
  void withoutColoursThereIsNothingGrey() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("get banana", "echo: get banana");
      shell.forget();
      shell.type("get b");
      shell.type(RIGHT + "X" + ENTER);
      shell.await("echo: get bX");
      assertThat(shell.raw()).doesNotContain("anana");
    }
  }

  @Test
  void aTerminalOfEightColoursHasNoGrey() throws IOException {
    try (TypedShell shell = new TypedShell(state, "xterm", true)) {
      shell.await("t1> ");
      shell.enter("get banana", "echo: get banana");
      shell.forget();
      shell.type("get b" + ENTER);
      shell.await("echo: get b\n");
      assertThat(shell.shown()).doesNotContain("anana");
    }
  }
}
