package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LivePromptTest {

  @Test
  void showsWhileIdleThatTheClusterIsLostAndFound(@TempDir Path state) throws Exception {
    try (TypedShell shell = TypedShell.start(state)) {
      shell.type("memb");
      shell.await("memb");

      shell.forget();
      shell.session.facts.set(EchoSession.unreachable());
      shell.await("x unreachable");

      shell.session.facts.set(EchoSession.FACTS);
      shell.type("er list");
      shell.enter("", "echo: member list");
    }
  }

  @Test
  void aDumbTerminalGetsNoControlSequences(@TempDir Path state) throws Exception {
    try (TypedShell shell = new TypedShell(state, "dumb")) {
      shell.await("t1> ");
      shell.enter("lose", "t1 x unreachable> ");
      shell.session.facts.set(EchoSession.FACTS);
      shell.enter("member list", "echo: member list\nt1> ");

      assertThat(shell.raw()).doesNotContain("\033");
    }
  }
}
