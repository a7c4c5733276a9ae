package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Place;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryTest {
  private static final String CTRL_R = "\022";
  private static final String ESCAPE = "\033";

  @TempDir private Path parent;

  private Path state() {
    return parent.resolve("state");
  }

  private List<EnteredLine> records() {
    return TypedShell.history(state()).lines().toOptional().orElseThrow().lines();
  }

  private List<String> stored() {
    return records().stream().map(EnteredLine::text).toList();
  }

  @Test
  void isForTheOwnerOnly() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("member list", "echo: member list\nt1> ");
      assertThat(mode(state())).isEqualTo("rwx------");
      assertThat(mode(state().resolve("history.jsonl"))).isEqualTo("rw-------");
    }
  }

  @Test
  void narrowsTheModeOfAFileThatIsThere() throws Exception {
    Files.createDirectory(state());
    Path file = Files.createFile(state().resolve("history.jsonl"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("member list", "echo: member list");
      assertThat(mode(file)).isEqualTo("rw-------");
    }
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void keepsNoSecretsAndNoLinesThatBeginWithABlank() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("get a", "echo: get a\nt1> ");
      shell.enter(" get hidden", "echo:  get hidden\nt1> ");
      shell.enter("secret x", "echo: secret x\nt1> ");
      shell.enter("get --password=pw b", "echo: get --password=pw b\nt1> ");
    }

    assertThat(stored()).containsExactly("get a", "get --password=•••• b");
    assertThat(Files.readString(state().resolve("history.jsonl"))).doesNotContain("pw");
  }

  @Test
  void writesDownWhereALineRanHowItEndedAndHowLongItTook() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("get a", "echo: get a\nt1> ");
      shell.enter("fail", "t1> ");
      shell.enter("get b", "echo: get b\nt1> ");
    }

    assertThat(records()).extracting(line -> line.end().orElseThrow().exit()).contains(0, 1, 0);
    assertThat(records()).extracting(line -> line.place().name()).containsOnly("t1");
    assertThat(records()).noneMatch(line -> line.end().orElseThrow().took().isNegative());
  }

  @Test
  void keepsEachLineOfAPaste() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.paste("get a\nsecret b\nget c");
      shell.await("echo: get c\nt1> ");
    }

    assertThat(stored()).containsExactly("get a", "get c");
  }

  @Test
  void comesBackInTheNextShell() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("get first", "echo: get first\nt1> ");
    }
    try (TypedShell shell = TypedShell.start(state())) {
      shell.type(TypedShell.CTRL_P);
      shell.await("get first");
    }
  }

  @Test
  void isSearchedWithCtrlR() throws Exception {
    ended("get /registry/pods");
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("member list", "echo: member list\nt1> ");
      shell.forget();
      shell.type(CTRL_R + "registry");
      shell.await("get /registry/pods");
      shell.type(TypedShell.ENTER);
      shell.await("echo: get /registry/pods");
    }
  }

  @Test
  void aSearchFindsOlderLinesLosesNothingAndCanBeGivenUp() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("get third", "echo: get third\nt1> ");
      shell.enter("get Thirty", "echo: get Thirty\nt1> ");
      shell.enter("member list", "echo: member list\nt1> ");
      shell.type("half" + CTRL_R + "third\007");
      shell.enter("", "echo: half\nt1> ");
      shell.type(CTRL_R + "thir");
      shell.enter("", "echo: get Thirty\nt1> ");
      shell.type(CTRL_R + "thir" + CTRL_R + CTRL_R);
      shell.enter("", "echo: get third\nt1> ");
      shell.type(CTRL_R + "list?\177\001x");
      shell.enter("", "echo: xmember list\nt1> ");
      shell.type("kept" + CTRL_R + "nowhere");
      shell.enter("", "echo: kept\nt1> ");
    }
  }

  @Test
  void leavesLinesOfShellsThatStillRunToThem() throws Exception {
    ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
    long began = other.info().startInstant().orElseThrow().getEpochSecond();
    ended("get ended");
    begun(new ShellId(other.pid(), began), "member remove n1");
    try (TypedShell shell = TypedShell.start(state())) {
      shell.type(TypedShell.CTRL_P);
      shell.await("get ended");
    }
  }

  private void ended(String line) {
    begun(new ShellId(ProcessHandle.current().pid(), 1), line);
  }

  private void begun(ShellId shell, String line) {
    new LineHistory(state(), Clock.systemUTC(), new Seat("me", "here", shell))
        .begin(new Place(Optional.of("t1"), ""), line);
  }

  @Test
  void keepsNothingWhileItIsOff() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("set history off", "t1> ");
      shell.enter("get private", "echo: get private\nt1> ");
      shell.forget();
      shell.type(TypedShell.CTRL_P);
      shell.await("get private");
      shell.type(TypedShell.CTRL_C);
      shell.await("t1> ");
      shell.enter("set history on", "t1> ");
      shell.enter("get public", "echo: get public\nt1> ");
    }

    assertThat(stored()).containsExactly("set history off", "get public");
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

  @Test
  void anExclamationMarkMeansNothing() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("get a", "echo: get a\nt1> ");
      shell.enter("get !!", "echo: get !!\nt1> ");
    }
  }

  @Test
  void viKeysTakeEffectAtTheNextPromptAndEmacsKeysComeBack() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("set edit-mode vi", "t1> ");
      shell.type("get abc");
      shell.type(ESCAPE);
      shell.type("0cwput");
      shell.enter("", "echo: put abc\nt1> ");
      shell.type(CTRL_R + "put ab");
      shell.await("put abc");
      shell.enter("", "echo: put abc\nt1> ");
      shell.enter("set edit-mode emacs", "t1> ");
      shell.type("get xyz\001not");
      shell.enter("", "echo: notget xyz\nt1> ");
    }
  }

  @Test
  void ctrlDLeavesInViModeToo() throws Exception {
    try (TypedShell shell = TypedShell.start(state())) {
      shell.enter("set edit-mode vi", "t1> ");
      shell.type(TypedShell.CTRL_D);
      assertThat(shell.exitCode()).isZero();
    }
  }
}
