package io.etcdsh.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.ArgumentsFixture;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ScopeFixture;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.config.Consent;
import io.etcdsh.config.ScreenSettings;
import io.etcdsh.config.Setting;
import io.etcdsh.config.SettingList;
import io.etcdsh.config.Settings;
import io.etcdsh.config.Settings.OnError;
import io.etcdsh.config.Typing;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineEnd;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Place;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCommandsTest {
  private static final Settings ALL_SET =
      new Settings(
          Optional.of("json"),
          true,
          Optional.of(Duration.ofSeconds(90)),
          OnError.CONTINUE,
          Consent.NONE,
          ScreenSettings.DEFAULT,
          Typing.DEFAULT,
          Optional.empty());

  @TempDir Path directory;
  private ScopeFixture fixture;

  @BeforeEach
  void scope() {
    fixture = ScopeFixture.in(directory);
  }

  @Test
  void setsEachSettingAndGoesBackToTheDefault() {
    Settings changed = Settings.DEFAULT;
    for (String words : List.of("write-out json", "hex true", "command-timeout 90s")) {
      changed = set(changed, words.split(" "));
    }
    changed = set(changed, "on-error", "continue");
    assertThat(changed).isEqualTo(ALL_SET);
    changed = set(set(changed, "write-out", "default"), "command-timeout", "default");
    changed = set(set(changed, "hex", "false"), "on-error", "stop");
    assertThat(changed).isEqualTo(Settings.DEFAULT);
  }

  private Settings set(Settings before, String... words) {
    Scope scope = fixture.withSettings(before).scope();
    SessionChange change =
        ((SessionCommand) read(SetSetting.TYPE, words).toOptional().orElseThrow())
            .change(scope)
            .toOptional()
            .orElseThrow();
    return ((SessionChange.ChangeSettings) change).settings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "writeout json|There is no setting 'writeout'.|Did you mean 'write-out'?",
        "write-out jsno|'jsno' is no value of write-out.|Did you mean 'json'?",
        "command-timeout 5|'5' is no value of command-timeout.|Write it as 500ms, 10s or 1m30s, or"
            + " default.",
        "command-timeout 0s|'0s' is no value of command-timeout.|Write it as 500ms, 10s or 1m30s,"
            + " or default."
      })
  void refusesOtherValues(String words, String what, String hint) {
    Problem problem =
        read(SetSetting.TYPE, words.split(" "))
            .then(command -> ((SessionCommand) command).change(fixture.scope()))
            .failure()
            .orElseThrow();
    assertThat(problem.what()).isEqualTo(what);
    assertThat(problem.hint()).contains(hint);
  }

  @Test
  void showsOneSettingOrAll() {
    Scope scope = fixture.withSettings(ALL_SET).scope();
    assertThat(json(scope, ShowSettings.TYPE))
        .isEqualTo(
            Json.object()
                .put("accessible", Json.text("off"))
                .put("command-timeout", Json.text("1m30s"))
                .put("dry-run", Json.text("off"))
                .put("edit-mode", Json.text("emacs"))
                .put("feed", Json.text("on"))
                .put("hex", Json.text("true"))
                .put("history", Json.text("on"))
                .put("incident", Json.text("default"))
                .put("on-error", Json.text("continue"))
                .put("pager", Json.text("on"))
                .put("pipes", Json.text("off"))
                .put("prompt", Json.text("default"))
                .put("suggestions", Json.text("on"))
                .put("theme", Json.text("dark"))
                .put("write-out", Json.text("json"))
                .build());
    assertThat(json(scope, ShowSettings.TYPE, "hex"))
        .isEqualTo(Json.object().put("hex", Json.text("true")).build());
    assertThat(read(ShowSettings.TYPE, "hexx").failure().flatMap(Problem::hint))
        .contains("Did you mean 'hex'?");
  }

  @Test
  void everySettingReadsBackWhatItOffers() {
    for (Setting setting : SettingList.ALL.stream().filter(Setting::closed).toList()) {
      for (String value : setting.values()) {
        assertThat(setting.write().apply(Settings.DEFAULT, value).map(setting.read()))
            .isEqualTo(Result.ok(value));
      }
    }
  }

  @Test
  void showsTheLastLines() {
    List.of("a", "b", "c").forEach(line -> fixture.history().begin(Place.UNKNOWN, line));
    Scope scope = fixture.scope();
    assertThat(texts(scope)).containsExactly("a", "b", "c");
    assertThat(texts(scope, "--limit=2")).containsExactly("b", "c");
    assertThat(texts(scope, "--limit=0")).isEmpty();
    assertThat(read(History.TYPE, "--limit=-1").failure()).isPresent();
  }

  @Test
  void findsLinesByContextTextAndFailure() {
    entered("prod", "member remove n1", 0);
    entered("prod", "Get /registry", 3);
    entered("dev", "get /registry", 0);
    Scope scope = fixture.scope();
    assertThat(texts(scope, "--context=prod")).containsExactly("member remove n1", "Get /registry");
    assertThat(texts(scope, "--grep=GET /reg")).containsExactly("Get /registry", "get /registry");
    assertThat(texts(scope, "--failed")).containsExactly("Get /registry");
    assertThat(texts(scope, "--failed", "--context=dev")).isEmpty();
  }

  @Test
  void tellsWhatRunsAndWhatNobodyKnowsTheEndOf() {
    entered("prod", "get a", 0);
    fixture.history().begin(Place.UNKNOWN, "endpoint health");
    Seat gone = new Seat("me", "here", new ShellId(1, 0));
    new LineHistory(directory.resolve("state"), Clock.systemUTC(), gone)
        .begin(Place.UNKNOWN, "get b");
    HistoryAnswer answer = (HistoryAnswer) run(fixture.scope(), History.TYPE);
    List<List<Cell>> rows = ((Block.Table) answer.document().blocks().getFirst()).rows();
    assertThat(rows)
        .extracting(row -> row.get(2).text())
        .containsExactly("0", "running", "unknown");
    assertThat(rows).extracting(row -> row.get(3).text()).containsExactly("1.2s", "", "");
  }

  @Test
  void findsTheLinesOfAnIncident() {
    entered("prod", "endpoint status", 0);
    Place during = new Place(Optional.of("prod"), "").during(Optional.of("INC-42"));
    fixture.history().begin(during, "member list");
    Scope scope = fixture.scope();
    assertThat(texts(scope, "--incident=INC-42")).containsExactly("member list");
    assertThat(texts(scope, "--incident=INC-4")).isEmpty();
    assertThat(texts(scope)).hasSize(2);
  }

  private void entered(String context, String line, int exit) {
    LineHistory history = fixture.history();
    EnteredLine begun =
        history.begin(new Place(Optional.of(context), ""), line).toOptional().orElseThrow();
    history.end(begun, new LineEnd(exit, Duration.ofMillis(1234), Optional.empty()));
  }

  private static List<String> texts(Scope scope, String... words) {
    return ((HistoryAnswer) run(scope, History.TYPE, words))
        .lines().stream().map(EnteredLine::text).toList();
  }

  @Test
  void asksItsSessionToDoTheRest() {
    Scope scope = fixture.scope(Map.of("HOME", "/h"));
    assertThat(change(scope, Exit.TYPE)).isEqualTo(new SessionChange.Leave());
    assertThat(change(scope, Clear.TYPE)).isEqualTo(new SessionChange.ClearScreen());
    assertThat(change(scope, Source.TYPE, "~/x"))
        .isEqualTo(new SessionChange.RunScript(Path.of("/h/x")));
    assertThat(read(Source.TYPE, "").failure()).isPresent();
  }

  private static SessionChange change(Scope scope, CommandType type, String... words) {
    return ((SessionCommand) read(type, words).toOptional().orElseThrow())
        .change(scope)
        .toOptional()
        .orElseThrow();
  }

  private static Json json(Scope scope, CommandType type, String... words) {
    return run(scope, type, words).json();
  }

  private static Answer run(Scope scope, CommandType type, String... words) {
    QueryCommand command = (QueryCommand) read(type, words).toOptional().orElseThrow();
    return command.run(scope).toOptional().orElseThrow();
  }

  private static Result<Command> read(CommandType type, String... words) {
    return type.reader().apply(ArgumentsFixture.of(type, words)).map(command -> command);
  }
}
