package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a newcomer sees on a usual terminal before a cluster of which a member is gone: each screen
 * is a file in {@code screens}, but for ports, IDs, sizes and times. {@code -Detcdsh.write=true}
 * writes them.
 */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT) // it mostly waits
class ScreensIT {
  private static final Path SCREENS = Path.of("src/test/resources/screens");
  private static final String PAGED = "/TEXT finds";
  private static final String READY = "(?s).*leader m1>";

  @TempDir private Path home;
  private final List<String> different = new ArrayList<>();
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open();
  }

  @AfterEach
  void close() {
    pty.close();
  }

  @Test
  void leadANewcomerToWhatIsWrong() throws IOException {
    begin();
    pty.keys("sandbox kill m3", "Enter");
    pty.await(screen -> screen.matches("(?s).*member down: m3\\n.*degraded 2/3 tol 0 leader m1>"));
    after("help", "help");
    pressed("endpoint ", "(?s).*hashkv \\(Compare.*", "tab-endpoint");
    after("endpoint status", "endpoint-status");
    after("endpoint health", "endpoint-health");
    pressed("member remove ", "(?s).*remove m\\n.*m1.*m3.*", "tab-member");
    after("member remove m2 --dry-run", "remove-preview");
    after("member remvoe m3", "mistyped");
    after("explain E-PLAN", "explain");
    after("help member remove", "help-member-remove");
    assertThat(different).isEmpty();
  }

  private void begin() throws IOException {
    Path script = home.resolve("etcdsh");
    Files.writeString(
        script,
        "export XDG_CONFIG_HOME=%1$s/config XDG_STATE_HOME=%1$s/state NO_COLOR=1 LANG=C\nexec %2$s\n"
            .formatted(home, Path.of("etcdsh").toAbsolutePath() + " sandbox"));
    pty.keys("clear; sh " + script + "; echo left with $?", "Enter");
    pty.await(screen -> screen.matches("(?s).*ok 3/3 leader m\\d>"));
    pty.keys("move-leader m1 --yes", "Enter");
    pty.await(screen -> screen.matches("(?s).*ok 3/3 leader m1>"));
    clear();
  }

  private void clear() {
    pty.keys("clear", "Enter");
    pty.await(screen -> screen.matches("\\S* \\S ?[a-z]+ ./3.* leader m1>"));
  }

  /** What is on the screen when a line has ended that was typed on an empty one. */
  private void after(String line, String name) throws IOException {
    clear();
    pty.keys(line, "Enter");
    String ended = "(?s).*" + Pattern.quote("> " + line) + "\n.+\n.*leader m1>";
    pty.await(text -> text.endsWith(PAGED) || text.matches(ended));
    shown(name);
    if (pty.screen().endsWith(PAGED)) {
      pty.keys("q");
      pty.await(text -> text.matches(READY));
    }
  }

  /** What is on the screen when TAB was pressed behind {@code text}. */
  private void pressed(String text, String screen, String name) throws IOException {
    clear();
    pty.keys(text, "Tab");
    pty.await(it -> it.matches(screen));
    shown(name);
    pty.keys("C-c");
    pty.await(it -> it.matches(READY));
  }

  private void shown(String name) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("etcdsh.write")) {
      Files.createDirectories(SCREENS);
      Files.writeString(file, pty.settled() + "\n");
      return;
    }
    String wanted = ScreenText.withoutNumbers(Files.readString(file));
    if (!pty.shows(it -> ScreenText.withoutNumbers(it + "\n").equals(wanted))) {
      different.add(name + " is now:\n" + pty.screen());
    }
  }
}
