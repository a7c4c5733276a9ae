package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Alias;
import io.etcdsh.fixture.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that begin with an alias; none of them needs a cluster. */
class AliasesTest {
  @TempDir private Path home;
  private SessionFixture sessions;

  @BeforeEach
  void sessions() {
    sessions = new SessionFixture(home);
  }

  private Finished type(String... lines) {
    return sessions.during(
        Stance.nowhere(),
        (session, console) -> {
          LineOutcome last = LineOutcome.DONE;
          for (String line : lines) {
            last = session.run(line, new LineSource.Typed());
          }
          return last;
        });
  }

  private void save(String name, String... lines) {
    sessions.aliases().save(new Alias(name, List.of(lines)));
  }

  private Map<String, List<String>> saved() {
    return sessions.aliases().all().toOptional().orElseThrow().stream()
        .collect(java.util.stream.Collectors.toMap(Alias::name, Alias::lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alias st = endpoint status -w table|endpoint status -w table",
        "alias st = get 'a b' --prefix|get 'a b' --prefix",
        "alias st='endpoint status -w table'|endpoint status -w table",
        "alias st=version|version",
        "alias st = 'get $1 -- \"x y\"'|get $1 -- \"x y\"",
        "alias st = get --prefix $1 -w json|get --prefix $1 -w json",
        "alias st = get -- -x|get -- -x",
        "-w json alias st = member list|member list"
      })
  void savesWhatStandsBehindTheSignAsItIs(String line, String stored) {
    Finished run = type(line);
    assertThat(run.exit()).as(run.stderr()).isZero();
    assertThat(saved()).isEqualTo(Map.of("st", List.of(stored)));
  }

  @Test
  void savesSeveralLines() {
    type("alias look = member list ; endpoint health; alarm list");
    assertThat(saved())
        .containsEntry("look", List.of("member list", "endpoint health", "alarm list"));
    assertThat(type("-w json alias look").stdout())
        .contains("[\"member list\",\"endpoint health\",\"alarm list\"]");
    type("unalias look");
    assertThat(saved()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alias member = version|It is a word of a command, which no alias may hide.",
        "alias put = version|It is a word of a command, which no alias may hide.",
        "alias etcdctl = version|It is a word of a command, which no alias may hide.",
        "alias 'a b' = version|A name has 1 to 32 letters",
        "alias pw = get x --password y|its line holds a secret",
        "alias pw = 'user add root:y'|its line holds a secret",
        "alias st version|Write it as: alias st = endpoint status -w table",
        "alias st =|Write it as: alias st = endpoint status -w table"
      })
  void refusesWhatIsNoAlias(String line, String why) {
    Finished run = type(line);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains(why);
    assertThat(saved()).isEmpty();
  }

  @Test
  void runsTheLineWithWhatStandsBehindTheAlias() {
    save("s", "show -w json");
    save("one", "s $1");
    assertThat(type("s hex").stdout()).isEqualTo("{\"hex\":\"false\"}\n");
    assertThat(type("one hex").stdout()).isEqualTo("{\"hex\":\"false\"}\n");
    assertThat(type("set hex true", "one hex").stdout()).isEqualTo("{\"hex\":\"true\"}\n");
  }

  @Test
  void putsArgumentsWhereTheyAreWanted() {
    Expansion all =
        expansion(new Alias("x", List.of("get $@ a$$1", "put $2$1 'p $@'")), "k 1", "v");
    assertThat(all.lines())
        .containsExactly(List.of("get", "k 1", "v", "a$1"), List.of("put", "vk 1", "p k 1 v"));
    assertThat(all.texts().getFirst()).isEqualTo("get 'k 1' v 'a$1'");
  }

  private static Expansion expansion(Alias alias, String... arguments) {
    return Expansion.of(alias, List.of(arguments)).toOptional().orElseThrow();
  }

  @Test
  void saysHowManyArgumentsAnAliasWants() {
    save("one", "show $1");
    save("two", "show hex", "show on-error");
    for (String line : List.of("one", "one a b", "two a")) {
      Finished run = type(line);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.stderr()).contains("E-BAD-ARGUMENTS", "The alias '", "It stands for: show ");
    }
  }

  @Test
  void stopsAtTheFirstLineThatFails() {
    save("three", "show hex -w json", "show nothing", "show on-error -w json");
    Finished run = type("three");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stdout()).isEqualTo("{\"hex\":\"false\"}\n");
    assertThat(run.stderr())
        .contains("There is no setting 'nothing'.")
        .contains("Stopped after line 2 of 3 of the alias 'three': 1 not run.");
  }

  @Test
  void doesNotRunInCircles() {
    save("a", "b");
    save("b", "a");
    Finished run = type("a");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("The alias 'a' stands for itself.", "It leads through a, b.");
  }

  @Test
  void neverHidesACommandAndIsNotLookedForInStrictLinesAndScripts() throws Exception {
    save("show", "exit");
    save("st", "show hex");
    assertThat(type("show hex -w json").stdout()).isEqualTo("{\"hex\":\"false\"}\n");
    assertThat(type("etcdctl st").exit()).isNotZero();
    Path script = Files.writeString(home.resolve("script"), "st\n");
    assertThat(sessions.script(List.of(), script).stderr()).contains("There is no command 'st'.");
    assertThat(type("source " + script).exit()).isEqualTo(2);
    assertThat(sessions.run(List.of("st", "-w", "json")).stdout())
        .isEqualTo("{\"hex\":\"false\"}\n");
  }

  @Test
  void helpShowsThem() {
    save("st", "endpoint status -w table");
    assertThat(type("help -w own").stdout()).containsPattern("Aliases\n +st +endpoint status -w");
    assertThat(type("help st -w own").stdout()).contains("endpoint status -w table");
  }

  @Test
  void aSecretThatAnAliasHandsOnIsNotStored() {
    save("login", "user add $1:$2");
    save("st", "get $1");
    save("outer", "login $1 $2");
    save("u", "user");
    sessions.during(
        Stance.nowhere(),
        (session, console) -> {
          assertThat(session.withoutSecrets("login root hunter2")).isEqualTo("login ***");
          assertThat(session.withoutSecrets("st key")).isEqualTo("st key");
          assertThat(session.withoutSecrets("login root hunter2 much")).isEqualTo("login ***");
          assertThat(session.withoutSecrets("login hunter2")).isEqualTo("login ***");
          assertThat(session.withoutSecrets("outer root hunter2")).isEqualTo("outer ***");
          assertThat(session.withoutSecrets("u add root:hunter2")).isEqualTo("u ***");
          assertThat(session.withoutSecrets("login root hunter2 --password p"))
              .isEqualTo("login ***");
          return LineOutcome.DONE;
        });
    GivenLine given = new GivenLine("login root hunter2", new LineSource.Typed());
    assertThat(given.standingFor("user add root:hunter2").withoutSecrets()).isEqualTo("login ***");
    GivenLine twice = new GivenLine("login root hunter2 --password p", new LineSource.Typed());
    assertThat(twice.standingFor("user add root:hunter2").withoutSecrets()).isEqualTo("login ***");
    assertThat(given.standingFor("user add root:hunter2").expanded()).contains("user add root:***");
  }

  @Test
  void aLineRunsWhereItSaysItself() {
    save("elsewhere", "--context dev version");
    sessions.during(
        Stance.nowhere(),
        (session, console) -> {
          assertThat(session.place("version --context prod").name()).isEqualTo("prod");
          assertThat(session.place("version --endpoints h:1,i:1").name()).isEqualTo("h:1");
          assertThat(session.place("elsewhere").name()).isEqualTo("dev");
          assertThat(session.place("history --context prod").name()).isEqualTo("etcdsh");
          return LineOutcome.DONE;
        });
  }
}
