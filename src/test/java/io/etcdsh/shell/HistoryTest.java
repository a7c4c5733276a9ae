package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryTest {
  @TempDir private Path parent;

  private List<String> stored() throws Exception {
    return Files.readAllLines(parent.resolve("state/history")).stream()
        .map(line -> line.replaceFirst("^\\d+:", ""))
        .toList();
  }

  @Test
  void isForTheOwnerOnly() throws Exception {
    Path state = parent.resolve("state");
    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("member list", "echo: member list\nt1> ");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(state.resolve("history"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void narrowsTheModeOfAFileThatIsThere() throws Exception {
    Path state = Files.createDirectory(parent.resolve("state"));
    Path file = Files.createFile(state.resolve("history"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    try (TypedShell shell = TypedShell.start(state)) {
      shell.enter("member list", "echo: member list");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void keepsNoSecretsBlanksAndRepetitions() throws Exception {
    try (TypedShell shell = TypedShell.start(parent.resolve("state"))) {
      shell.enter("get a", "echo: get a\nt1> ");
      shell.enter("get a", "echo: get a\nt1> ");
      shell.enter(" get hidden", "echo:  get hidden\nt1> ");
      shell.enter("secret x", "echo: secret x\nt1> ");
      shell.enter("get --password=pw b", "echo: get --password=pw b\nt1> ");
    }

    assertThat(stored()).containsExactly("get a", "get --password=•••• b");
  }

  @Test
  void keepsEachLineOfAPaste() throws Exception {
    try (TypedShell shell = TypedShell.start(parent.resolve("state"))) {
      shell.paste("get a\nsecret b\nget c");
      shell.await("echo: get c\nt1> ");
    }

    assertThat(stored()).containsExactly("get a", "get c");
  }

  @Test
  void comesBackInTheNextShell() throws Exception {
    try (TypedShell shell = TypedShell.start(parent.resolve("state"))) {
      shell.enter("get first", "echo: get first\nt1> ");
    }
    try (TypedShell shell = TypedShell.start(parent.resolve("state"))) {
      shell.type(TypedShell.CTRL_P);
      shell.await("get first");
    }
  }

  @Test
  void isDoneWithoutWhenItCannotBeKept() throws Exception {
    Path file = Files.createFile(parent.resolve("a file"));

    try (TypedShell shell = TypedShell.start(file.resolve("state"))) {
      assertThat(shell.shown()).contains("Note: the line history is not kept.");
      shell.enter("member list", "echo: member list\nt1> ");
      shell.forget();
      shell.type(TypedShell.CTRL_P);
      shell.await("member list");
    }
  }
}
