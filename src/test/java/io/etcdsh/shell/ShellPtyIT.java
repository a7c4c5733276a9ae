package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real pseudo-terminal: signals, modes and screens that memory cannot show. */
@Timeout(180)
class ShellPtyIT {
  private static final Pattern NUMBERED = Pattern.compile("line (\\d+) of 60");

  /** All modes; a pseudo-terminal has no speed, and JLine 3.30.16 forgets it. */
  private static final String MODES = "stty -a | sed '1s/speed [0-9]* baud; //' > ";

  @TempDir private Path state;
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open();
  }

  @AfterEach
  void close() {
    pty.close();
  }

  /** Starts the shell under a script, so that the screen shows no class path. */
  private void startShell(String environment) throws IOException {
    Path script = state.resolve("demo");
    Files.writeString(
        script, "echo $$ > " + state.resolve("pid") + "\nexec " + PtyScreen.demo(state));
    pty.keys("clear; " + environment + " sh " + script + "; echo left with $?", "Enter");
    pty.await(screen -> screen.endsWith("t1>"));
  }

  private void enter(String line, String lastLine) {
    pty.keys(line);
    pty.keys("Enter");
    pty.await(screen -> screen.endsWith(lastLine));
  }

  @Test
  void showsALongAnswerPageByPageAndLeavesItOnTheScreen() throws IOException {
    startShell("");
    pty.keys("long", "Enter");
    pty.await(screen -> screen.contains("line 22 of 60") && !screen.contains("line 60 of 60"));
    pty.keys("G");
    pty.await(screen -> screen.contains("line 60 of 60"));
    pty.keys("?line 9 ", "Enter");
    pty.await(screen -> screen.contains("line 9 of 60"));
    pty.keys("q");
    pty.await(screen -> screen.endsWith("\nt1>"));
    enter("get after", "t1> get after\necho: get after\nt1>");

    pty.keys("long", "Enter");
    pty.await(screen -> screen.contains("line 22 of 60") && screen.endsWith("/TEXT finds"));
    pty.keys("C-c");
    pty.await(screen -> screen.endsWith("t1>"));
    enter("get again", "t1> get again\necho: get again\nt1>");
    assertThat(pty.screen()).doesNotContain("E-INTERNAL");
  }

  @Test
  void completesRunsKeepsCtrlCAndLeavesWithCtrlD() throws IOException {
    startShell("");
    pty.keys("mem", "Tab");
    pty.await(screen -> screen.endsWith("t1> member"));
    pty.keys("Tab");
    pty.await(screen -> screen.endsWith("list (Lists members)   remove (Removes one)"));
    pty.keys("C-c");
    pty.await(screen -> screen.endsWith("\nt1>"));
    enter("member list", "echo: member list\nt1>");
    pty.keys("sleep");
    pty.keys("Enter");
    pty.await(screen -> screen.endsWith("Sleeping."));
    pty.keys("C-c");
    pty.await(screen -> screen.endsWith("Interrupted.\nt1>"));
    enter("get a", "echo: get a\nt1>");

    assertThat(pty.screen())
        .endsWith(
            """
            t1> member list
            echo: member list
            t1> sleep
            Sleeping.
            ^CInterrupted.
            t1> get a
            echo: get a
            t1>""");
    pty.keys("C-d");
    pty.await(screen -> screen.contains("left with 0\n$"));
  }

  @Test
  void theAnswerThatIsPagedFitsAWindowThatChanges() throws IOException {
    startShell("");
    pty.keys("long", "Enter");
    pty.await(screen -> screen.contains("line 22 of 60") && screen.endsWith("/TEXT finds"));
    pty.resize(60, 12);
    pty.keys(" ");
    pty.await(screen -> screen.lines().count() == 12 && linesInARow(screen) == 11);
    pty.resize(100, 30);
    pty.keys("G");
    pty.await(screen -> screen.contains("line 60 of 60") && screen.lines().count() == 30);
    pty.keys("q");
    pty.await(screen -> screen.endsWith("\nt1>"));
    enter("get after", "t1> get after\necho: get after\nt1>");
  }

  /** How many numbered lines the screen shows; 0 if one is missing between them. */
  private static int linesInARow(String screen) {
    List<Integer> numbers =
        NUMBERED.matcher(screen).results().map(it -> Integer.valueOf(it.group(1))).toList();
    return !numbers.isEmpty() && numbers.getLast() - numbers.getFirst() == numbers.size() - 1
        ? numbers.size()
        : 0;
  }

  @Test
  void whatWasTypedBeforeAQuestionIsNotItsAnswer() throws IOException {
    startShell("");
    pty.keys("approve", "Enter", "y", "Enter");
    pty.await(screen -> screen.endsWith("Go on? [y/N]") && screen.contains("was dropped"));
    pty.keys("y", "Enter");
    pty.await(screen -> screen.endsWith("answer: y\nt1>"));

    for (String no : List.of("C-d", "C-c")) {
      pty.keys("approve", "Enter");
      pty.await(screen -> screen.endsWith("The plan.\nGo on? [y/N]"));
      pty.keys(no);
      pty.await(screen -> screen.endsWith("The change was not approved.\nt1>"));
    }
  }

  @Test
  void escapeRunsNothingAndCtrlCBehindItDropsTheLine() throws IOException {
    startShell("");
    pty.keys("get kept", "\033", "a", "lso");
    pty.await(screen -> screen.endsWith("t1> get keptalso"));
    pty.keys("\033", "C-c");
    pty.await(screen -> screen.endsWith("\nt1>"));
    enter("get other", "t1> get keptalso\nt1> get other\necho: get other\nt1>");
  }

  @Test
  void ctrlDPressedBeforeThePromptIsBackLeaves() throws IOException {
    startShell("");
    pty.keys("sleep", "Enter");
    pty.await(screen -> screen.endsWith("Sleeping."));
    pty.keys("C-c", "C-d");
    pty.await(screen -> screen.contains("left with"));
  }

  @Test
  void stopsAtCtrlZAndComesBack() throws IOException {
    startShell("");
    pty.keys("C-d");
    pty.await(screen -> screen.contains("left with"));
    pty.keys("set -m; clear; sh " + state.resolve("demo"), "Enter");
    pty.await(screen -> screen.endsWith("t1>"));

    pty.keys("C-z");
    pty.await(screen -> screen.endsWith("\n$"));
    pty.keys("fg", "Enter");
    pty.keys("Enter");
    pty.await(screen -> screen.endsWith("t1>"));
    enter("member list", "echo: member list\nt1>");
  }

  @Test
  void restoresTheTerminalWhenItIsTerminated() throws IOException {
    pty.keys(MODES + state.resolve("before"), "Enter");
    startShell("");

    long pid = Long.parseLong(Files.readString(state.resolve("pid")).strip());
    ProcessHandle.of(pid).orElseThrow().destroy();
    pty.await(screen -> screen.contains("left with 143"));

    assertThat(pty.screen()).doesNotContain("Exception").doesNotContain("\tat ");
    pty.keys(MODES + state.resolve("after") + "; echo done", "Enter");
    pty.await(screen -> screen.contains("\ndone"));
    assertThat(state.resolve("after")).hasSameTextualContentAs(state.resolve("before"));
  }

  @Test
  void aDumbTerminalWorksWithoutControlSequences() throws IOException {
    startShell("TERM=dumb");
    enter("lose", "t1 x unreachable>");
    enter("member list", "echo: member list\nt1 x unreachable>");
    pty.keys("C-d");
    pty.await(screen -> screen.contains("left with 0"));
  }

  @Test
  void aTerminalThatDoesNotKnowItsSizeHasAWholePrompt() throws IOException {
    pty.keys("stty cols 0 rows 0; clear", "Enter");
    startShell("");
    enter("member list", "t1> member list\necho: member list\nt1>");
    pty.keys("C-d");
    pty.await(screen -> screen.contains("left with 0"));
  }

  @Test
  void dataGoesWhereStandardOutputGoes() throws IOException {
    Path out = state.resolve("out");
    pty.keys("clear; sh -c \"" + PtyScreen.demo(state) + "\" > " + out, "Enter");
    pty.await(screen -> screen.endsWith("t1>"));
    pty.keys("member list", "Enter");
    pty.await(screen -> screen.endsWith("t1> member list\nt1>"));
    pty.keys("C-d");
    pty.await(screen -> screen.endsWith("$"));

    assertThat(out).hasContent("echo: member list\n");
  }

  @Test
  void showsWhileIdleThatTheClusterIsLost() throws IOException {
    startShell("NO_COLOR=1");
    enter("lose", "t1 x unreachable>");
    enter("find", "t1>");
  }
}
