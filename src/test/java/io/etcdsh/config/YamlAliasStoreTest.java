package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Typing.Keys;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlAliasStoreTest {
  private static final Alias ST = new Alias("st", List.of("endpoint status -w table"));
  private static final Alias LOOK = new Alias("look", List.of("member list", "get '; x'"));

  @TempDir Path directory;
  private Path file;
  private YamlAliasStore store;

  @BeforeEach
  void store() {
    file = directory.resolve("config.yaml");
    store = new YamlAliasStore(file, Optional.empty());
  }

  @Test
  void givesBackWhatWasSaved() {
    assertThat(store.all()).isEqualTo(Result.ok(List.of()));
    assertThat(store.save(ST)).isEqualTo(Result.ok(ST));
    assertThat(store.save(LOOK)).isEqualTo(Result.ok(LOOK));
    assertThat(store.all()).isEqualTo(Result.ok(List.of(ST, LOOK)));
    Alias other = new Alias("st", List.of("get 'a;b' ';'", "alarm list"));
    assertThat(store.save(other)).isEqualTo(Result.ok(other));
    assertThat(store.remove("look")).isEqualTo(Result.ok(LOOK));
    assertThat(store.remove("st")).isEqualTo(Result.ok(other));
    assertThat(store.all()).isEqualTo(Result.ok(List.of()));
    assertThat(store.save(ST)).isEqualTo(Result.ok(ST));
  }

  @Test
  void keepsCommentsAndEverythingElse() throws IOException {
    Files.writeString(
        file,
        """
        # mine
        settings:
          edit-mode: vi # for ever
        contexts:
          # the old one
          old:
            endpoints: [a:1]
        """);
    store.save(ST);
    store.save(LOOK);
    assertThat(file)
        .hasContent(
            """
            # mine
            settings:
              edit-mode: vi # for ever
            contexts:
              # the old one
              old:
                endpoints: [a:1]
            aliases:
              st: "endpoint status -w table"
              look:
                - "member list"
                - "get '; x'"
            """);
    store.remove("st");
    new YamlContextStore(file, Optional.empty())
        .save(Context.of("new", List.of(new Endpoint("b:1"))));
    assertThat(Files.readString(file))
        .contains("# mine", "# for ever", "# the old one", "new:", "look:")
        .doesNotContain("st:");
  }

  @Test
  void contextsThatAreWrittenAfreshTakeAliasesAndSettingsAlong() throws IOException {
    Files.writeString(file, "{aliases: {st: member list}, settings: {history: off}}");
    new YamlContextStore(file, Optional.empty())
        .save(Context.of("new", List.of(new Endpoint("b:1"))));
    assertThat(store.all().map(all -> all.getFirst().text())).isEqualTo(Result.ok("member list"));
    assertThat(defaults().typing().remembered()).isFalse();
  }

  @Test
  void readsLinesFromTextAndFromLists() throws IOException {
    Files.writeString(
        file,
        """
        aliases:
          one: member list; endpoint health ;alarm list
          two: get 'a; b' c\\;
          three:
            - get ';'
            - get x ; y
        """);
    assertThat(store.all().toOptional().orElseThrow())
        .extracting(Alias::lines)
        .containsExactly(
            List.of("member list", "endpoint health ;alarm list"),
            List.of("get 'a; b' c\\;"),
            List.of("get ';'", "get x ; y"));
  }

  private Settings defaults() {
    return new ShellDefaults(file, Optional.empty())
        .over(Settings.DEFAULT)
        .toOptional()
        .orElseThrow();
  }

  @Test
  void shellsBeginWithTheSettingsOfTheFile() throws IOException {
    assertThat(defaults()).isEqualTo(Settings.DEFAULT);
    Files.writeString(file, "settings: {edit-mode: vi, history: off, command-timeout: 2s}");
    assertThat(defaults().typing()).isEqualTo(new Typing(Keys.VI, false, false));
    assertThat(defaults().commandTimeout()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aliases: []|Line 1, column 10: 'aliases' must hold names",
        "aliases: {a b: x}|Line 1, column 11: 'a b' cannot name an alias.",
        "aliases: {a: {}}|Line 1, column 11: alias 'a' needs a line",
        "aliases: {a: [[]]}|Line 1, column 11: alias 'a' needs a line",
        "aliases: {a: ' '}|Line 1, column 11: alias 'a' needs a line",
        "aliases: {a: \"get 'x\"}|Line 1, column 11: alias 'a' needs a line",
        "settings: x|Line 1, column 11: 'settings' must hold names",
        "settings: {x: y}|Line 1, column 12: There is no setting 'x'.",
        "settings: {edit-mode: ed}|Line 1, column 12: 'ed' is no value of edit-mode. It can be"
      })
  void saysWhereAFileIsWrong(String text, String why) throws IOException {
    Files.writeString(file, text);
    Problem problem = store.all().failure().orElseThrow();
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_CONFIG);
    assertThat(problem.why()).startsWith(why);
  }

  @Test
  void asksWhatAMisspeltNameMeant() {
    store.save(LOOK);
    Problem problem = store.remove("loook").failure().orElseThrow();
    assertThat(problem.why()).isEqualTo("Did you mean 'look'?");
  }
}
