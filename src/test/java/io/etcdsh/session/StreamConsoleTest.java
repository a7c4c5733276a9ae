package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private StreamConsole console(OutputStream data, boolean terminal, boolean dumb) {
    return new StreamConsole(
        data,
        err,
        new StreamConsole.Surroundings(terminal, terminal, 80, dumb),
        new SecretPrompt(Path.of("/nonexistent/tty")));
  }

  @Test
  void keepsDataAndMessagesApart() {
    StreamConsole console = console(out, false, false);

    console.data(Bytes.of(new byte[] {0, (byte) 0xff}));
    console.message("A message.");

    assertThat(out.toByteArray()).containsExactly(0, 0xff);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("A message.\n");
  }

  @Test
  void remembersThatTheReaderIsGone() {
    StreamConsole console =
        console(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            false,
            false);
    assertThat(console.dataClosed()).isFalse();

    console.data(Bytes.utf8("x"));
    console.data(Bytes.utf8("y"));

    assertThat(console.dataClosed()).isTrue();
  }

  @Test
  void wipesOnlyATerminalThatUnderstands() {
    console(out, false, false).clear();
    console(out, true, true).clear();
    assertThat(out.size()).isZero();

    console(out, true, false).clear();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\033[H\033[2J");
  }

  @Test
  void hasNobodyToAskWithoutATerminal() {
    assertThat(console(out, false, false).secret("Password: ").failure().map(Problem::code))
        .contains(ProblemCode.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/pts/3", "/dev/tty", "/dev/tty1", "/dev/ttyS0", "/dev/console"})
  void knowsTerminals(String target) {
    assertThat(StandardStream.isTerminalDevice(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe:[123]", "/dev/null", "/tmp/out", "socket:[1]"})
  void knowsWhatIsNoTerminal(String target) {
    assertThat(StandardStream.isTerminalDevice(target)).isFalse();
  }
}
