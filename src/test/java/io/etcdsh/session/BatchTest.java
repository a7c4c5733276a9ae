package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.config.Settings.OnError;
import io.etcdsh.document.Cell;
import io.etcdsh.history.Place;
import io.etcdsh.problem.Problem;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private final Recorder runner = new Recorder();
  private final StreamConsole console =
      new StreamConsole(
          new ByteArrayOutputStream(),
          new ByteArrayOutputStream(),
          new StreamConsole.Surroundings(false, false, 80, true),
          new SecretPrompt(Path.of("/dev/null")));

  @Test
  void stopsAtTheFirstLineThatFailsAndEndsWithItsCode() {
    assertThat(run(OnError.STOP, "a\n\nfail 6\nb\n")).isEqualTo(new LineOutcome(6, false));
    assertThat(runner.ran).containsExactly("s:1 a", "s:3 fail 6");
  }

  @Test
  void goesOnIfToldSoAndStillFails() {
    assertThat(run(OnError.CONTINUE, "fail 2\na\nfail 6\n").exitCode()).isEqualTo(2);
    assertThat(runner.ran).hasSize(3);
  }

  @Test
  void endsWhereALineLeaves() {
    assertThat(run(OnError.STOP, "a\nexit\nb").leave()).isTrue();
    assertThat(runner.ran).containsExactly("s:1 a", "s:2 exit");
  }

  @Test
  void runsNothingOfAFileThatIsNotThere(@TempDir Path directory) {
    Batch batch = new Batch(runner, console, OnError.STOP);

    LineOutcome outcome = new ScriptFile(directory.resolve("none")).run(batch);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(runner.refused).hasSize(1);
  }

  private LineOutcome run(OnError onError, String text) {
    return new Batch(runner, console, onError).run(new BufferedReader(new StringReader(text)), "s");
  }

  /** Remembers its lines; {@code fail N} ends with N. */
  private static final class Recorder implements LineRunner {
    private final List<String> ran = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();

    @Override
    public LineOutcome run(String line, LineSource source) {
      if (source instanceof LineSource.Script(String script, int number)) {
        ran.add(script + ":" + number + " " + line);
      }
      int code = line.startsWith("fail ") ? Integer.parseInt(line.substring(5)) : 0;
      return new LineOutcome(code, line.equals("exit"));
    }

    @Override
    public LineOutcome refuse(Problem problem, LineSource source) {
      refused.add(problem);
      return new LineOutcome(problem.code().exit().code(), false);
    }

    @Override
    public SessionFacts facts() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Cell> news() {
      return List.of();
    }

    @Override
    public Surroundings surroundings() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Place place(String line) {
      return Place.UNKNOWN;
    }

    @Override
    public List<Alias> aliases() {
      return List.of();
    }

    @Override
    public List<CommandSpec> commands() {
      return List.of();
    }

    @Override
    public List<OptionSpec> globalOptions() {
      return List.of();
    }

    @Override
    public String withoutSecrets(String line) {
      return line;
    }
  }
}
