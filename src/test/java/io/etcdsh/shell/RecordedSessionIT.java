package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The session at the beginning of the README, typed at a real shell on a real cluster. It must come
 * out as it is printed there, but for ports, IDs, sizes and times. {@code -Detcdsh.write=true} puts
 * what comes out into the README.
 */
@Timeout(120)
@Isolated("a diagnosis tells how busy the machine is")
class RecordedSessionIT {
  private static final Path README = Path.of("README.md");
  private static final String ETCDSH = Path.of("etcdsh").toAbsolutePath().toString();
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- session -->\\n```text\\n)(.*?)(```\\n)", Pattern.DOTALL);
  private static final int COLUMNS = 100;
  private static final int ROWS = 120;

  @TempDir private Path home;
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open(COLUMNS, ROWS);
  }

  @AfterEach
  void close() {
    pty.close();
  }

  @Test
  void theReadmeShowsWhatReallyHappens() throws IOException, InterruptedException {
    begin();
    elsewhere("kill");
    pty.await(screen -> screen.matches("(?s).*member down: m3\\n.*degraded 2/3 tol 0 leader m1>"));
    enter("endpoint status", "(?s).*> endpoint status\\n.+\\n.*leader m1>");
    enter(
        "diagnose --only quorum,network",
        "(?s).*> diagnose --only quorum,network\\n.+\\n.*leader m1>");
    enter(
        "member add m4 --peer-urls http://m4:2380 --voter --dry-run",
        "(?s).*--dry-run\\n.+\\n.*leader m1>");
    elsewhere("restart");
    pty.await(screen -> screen.matches("(?s).*member back: m3\\n.*ok 3/3 leader m1>"));
    // Whether somebody had to be waited for depends on how busy the machine is.
    String typed = pty.screen().replaceAll("(?m)^Waiting for .*\\R", "");
    String session = "$ ./etcdsh sandbox\n" + typed + "\n";
    pty.keys("exit", "Enter");
    pty.await(screen -> screen.endsWith("left with 0\n$"));

    String readme = Files.readString(README);
    Matcher block = BLOCK.matcher(readme);
    assertThat(block.find()).as("the README has a place for it").isTrue();
    if (Boolean.getBoolean("etcdsh.write")) {
      Files.writeString(
          README, readme.substring(0, block.start(2)) + session + readme.substring(block.end(2)));
    } else {
      assertThat(ScreenText.withoutNumbers(session))
          .isEqualTo(ScreenText.withoutNumbers(block.group(2)));
    }
  }

  /** Who leads first is chance; a story needs to know. */
  private void begin() throws IOException {
    Path script = home.resolve("etcdsh");
    Files.writeString(
        script,
        "export XDG_CONFIG_HOME=%1$s/config XDG_STATE_HOME=%1$s/state NO_COLOR=1 LANG=C\nexec %2$s\n"
            .formatted(home, ETCDSH + " sandbox"));
    pty.keys("clear; sh " + script + "; echo left with $?", "Enter");
    pty.await(screen -> screen.matches("(?s).*ok 3/3 leader m\\d>"));
    pty.keys("move-leader m1 --yes", "Enter");
    pty.await(screen -> screen.matches("(?s).*ok 3/3 leader m1>"));
    pty.keys("clear", "Enter");
    pty.await(screen -> screen.matches("\\S* \\+ ok 3/3 leader m1>"));
  }

  /** What happens to the cluster comes from outside. */
  private void elsewhere(String happening) throws IOException, InterruptedException {
    ProcessBuilder line =
        new ProcessBuilder(ETCDSH, "sandbox", happening, "m3", "--name", "sandbox")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out").toFile());
    line.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    line.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
    assertThat(line.start().waitFor()).as(Files.readString(home.resolve("out"))).isZero();
  }

  private void enter(String line, String screen) {
    pty.keys(line, "Enter");
    pty.await(text -> text.matches(screen));
  }
}
