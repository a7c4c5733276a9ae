package io.etcdsh.shell;

import static io.etcdsh.shell.TypedShell.ENTER;
import static io.etcdsh.shell.TypedShell.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CompletionTest {
  @TempDir private Path state;

  @Test
  void completesCommandWords() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("mem" + TAB + "li" + TAB, "echo: member list ");
    }
  }

  @Test
  void quotesWhatNeedsIt() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("context use p" + TAB, "echo: context use prod\\ west ");
    }
  }

  @Test
  void closesTheQuoteThatIsOpen() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("context use \"prod w" + TAB, "echo: context use \"prod west\" ");
    }
  }

  @Test
  void listsChoicesWithTheirMeaning() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.forget();
      shell.type("member " + TAB);
      shell.await("list (Lists members)");
      shell.await("remove (Removes one)");
      shell.type("remove i" + TAB + "2" + ENTER);
      shell.await("echo: member remove infra2");
    }
  }

  @Test
  void aMenuReplacesAQuotedWordAsAWhole() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.forget();
      shell.type("context use \"" + TAB);
      shell.await("staging");
      shell.type(TAB + ENTER);
      shell.await("prod west\"");
      shell.type(ENTER);
      shell.await("echo: context use \"prod west\" ");
    }
  }

  @Test
  void keepsTheOrderOfTheProposals() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.forget();
      shell.type("member remove " + TAB);
      shell.await("(a1 voter)");
      shell.await("http://127.0.0.1:3 (a3 learner, not started)");
      String shown = shell.shown();
      assertThat(shown.indexOf("(a2 voter)")).isLessThan(shown.indexOf("http://127.0.0.1:3 ("));
      assertThat(shown).contains("members");
    }
  }

  @Test
  void completesAliasesAndWhatMayFollowTheirLine() throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("tw" + TAB, "echo: two ");
      shell.enter("mr infra1" + TAB, "echo: mr infra1 ");
      shell.enter("context use st" + TAB, "echo: context use staging ");
    }
  }
}
