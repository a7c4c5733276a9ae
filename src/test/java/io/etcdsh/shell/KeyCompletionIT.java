package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys completed on a real terminal, from a real cluster. */
@Timeout(180)
class KeyCompletionIT {
  @TempDir private Path home;
  private ClusterFixture cluster;
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 1));
    for (String key : new String[] {"/app/it's me", "/app/with blank", "/apt", "/z"}) {
      cluster.etcdctl("put", key, "value of " + key).orFail();
    }
    pty = PtyScreen.open();
    String endpoints =
        cluster.endpoints().stream().map(Endpoint::text).collect(Collectors.joining(","));
    Path script = home.resolve("start");
    Files.writeString(
        script,
        "export XDG_STATE_HOME=%s XDG_CONFIG_HOME=%s XDG_RUNTIME_DIR=%s\nexec %s\n"
            .formatted(home, home, home, PtyScreen.etcdsh("--endpoints " + endpoints)));
    pty.keys("PS1='$ '; clear; sh " + script, "Enter");
    pty.await(screen -> screen.endsWith(">") && screen.contains(" ok "));
  }

  @AfterEach
  void close() {
    pty.close();
    cluster.close();
  }

  @Test
  void tabGoesThroughTheKeysAndQuotesThem() {
    pty.keys("get /", "Tab");
    pty.await(screen -> screen.matches("(?s).*\nkeys under /\napp/ +apt +z"));
    pty.keys("a", "Tab");
    pty.await(screen -> screen.contains("get /ap\n"));
    pty.keys("p/", "Tab");
    pty.await(screen -> screen.matches("(?s).*\nkeys under /app/\nit's me +with blank"));
    pty.keys("w", "Tab");
    pty.await(screen -> screen.contains("get /app/with\\ blank"));
    pty.keys("Enter");
    pty.await(screen -> screen.contains("value of /app/with blank"));
    pty.keys("get '/app/i", "Tab", "Enter");
    pty.await(screen -> screen.contains("value of /app/it's me"));
  }

  @Test
  void noKeyAndNoValueTouchesTheTerminal() {
    String title = "\033]0;owned\007";
    cluster.etcdctl("put", "/evil/" + title, "\033[2Jgone \u202ebackwards").orFail();
    cluster.etcdctl("put", "/evil/plain", "x").orFail();
    pty.keys("get /evil/", "Tab");
    pty.await(screen -> screen.contains("without 1 that cannot be typed here\nplain"));
    pty.keys(" --prefix", "Enter");
    pty.await(screen -> screen.contains("owned") && screen.contains("backwards"));
    pty.keys("get /evil/ --prefix -w fields", "Enter");
    pty.await(screen -> screen.contains("\"Count\" : 2"));

    assertThat(pty.wrote(title)).isFalse();
    assertThat(pty.wrote("\033[2Jgone")).isFalse();
    assertThat(pty.wrote("\u202e")).isFalse();
  }

  @Test
  void aListThatComesLateIsShownByItself() {
    cluster.member(0).pause();
    pty.keys("get /ap", "Tab");
    cluster.member(0).resume();
    pty.await(screen -> screen.matches("(?s).*\nkeys under /\napp/ +apt"));
    pty.keys("t");
    pty.await(screen -> screen.endsWith("get /apt"));
  }

  @Test
  void aHungClusterDoesNotHoldTheLine() {
    cluster.member(0).pause();
    try {
      long begun = System.nanoTime();
      StringBuilder typed = new StringBuilder("get /");
      pty.keys(typed.toString());
      for (int i = 0; i < 20; i++) {
        typed.append(i % 10);
        pty.keys("Tab", String.valueOf(i % 10));
        String line = typed.toString();
        pty.await(screen -> screen.endsWith(line));
      }
      // Each look takes a second to give up, so a shell that waited would need twenty.
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
    } finally {
      cluster.member(0).resume();
    }
  }
}
