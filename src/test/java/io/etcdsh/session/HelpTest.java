package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.Commands;
import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.command.session.ExplainAnswer;
import io.etcdsh.command.session.ExplainIndex;
import io.etcdsh.command.session.HelpIndex;
import io.etcdsh.command.session.HelpOptions;
import io.etcdsh.command.session.HelpOverview;
import io.etcdsh.command.session.HelpPage;
import io.etcdsh.document.Theme;
import io.etcdsh.fixture.Finished;
import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Explanation;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.render.DocumentPrinter;
import io.etcdsh.render.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What help and explain say, and that it is true. */
class HelpTest {
  private static final Catalog CATALOG = new Catalog(Commands.ALL);
  private static final CommandParser PARSER = new CommandParser(CATALOG, List.of());
  private static final Surface TERMINAL = new Surface(true, true, 80, Theme.NONE, true);
  private static final Pattern QUOTED = Pattern.compile("(?:^|[\\s(])'([^']+)'");

  @TempDir Path home;

  static Stream<CommandSpec> specs() {
    return CATALOG.specs().stream();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void everyExampleIsALineOfItsCommand(CommandSpec spec) {
    assertThat(spec.examples()).isNotEmpty();
    for (String example : spec.examples()) {
      assertThat(PARSER.parse(words(example)))
          .as(example)
          .isInstanceOfSatisfying(
              ParsedLine.Ready.class, ready -> assertThat(ready.spec()).isEqualTo(spec));
    }
    assertThat(CATALOG.kindOf(spec)).isPresent();
  }

  private static List<String> words(String line) {
    return Words.split(line).toOptional().orElseThrow().stream().map(Word::value).toList();
  }

  @Test
  void everyPageFitsEightyColumns() {
    List<Answer> pages =
        new ArrayList<>(
            List.of(
                new HelpOverview(CATALOG.specs(), List.of()),
                new HelpIndex(CATALOG.specs()),
                new HelpOptions(),
                new ExplainIndex()));
    specs().forEach(spec -> pages.add(new HelpPage(spec, CATALOG.kindOf(spec), List.of())));
    Arrays.stream(ProblemCode.values()).forEach(code -> pages.add(new ExplainAnswer(code)));

    for (Answer page : pages) {
      assertThat(new DocumentPrinter(TERMINAL).print(page.document()).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void theFirstThingThatHelpShowsIsWhereToBegin() {
    String shown = run("help").stdout();

    String begin = shown.substring(0, shown.indexOf("\n\n"));
    assertThat(begin).startsWith("Where to begin when something is wrong\n");
    assertThat(begin.lines().filter(line -> line.startsWith("  ")).map(String::strip))
        .hasSize(8)
        .anyMatch(line -> line.startsWith("diagnose "))
        .anyMatch(line -> line.startsWith("endpoint status "))
        .anyMatch(line -> line.startsWith("explain CODE "));
    assertThat(begin.lines().count()).isLessThan(20);
    assertThat(shown).contains("  member ...  ").contains("'help options'");
  }

  @Test
  void helpLeadsOnlyToCommandsThatExist() {
    List<CommandSpec> few = specs().filter(spec -> spec.name().startsWith("endpoint")).toList();

    String shown = new DocumentPrinter(TERMINAL).print(new HelpOverview(few, List.of()).document());

    assertThat(shown).contains("endpoint health").doesNotContain("alarm list");
  }

  @Test
  void aNewCommandIsInHelpByItself() {
    CommandSpec fresh =
        CommandSpec.of("volcano watch", Group.KEYS, "Watch the volcano", "Watches it.");
    List<CommandSpec> specs = new ArrayList<>(CATALOG.specs());
    specs.add(fresh);

    assertThat(new DocumentPrinter(TERMINAL).print(new HelpOverview(specs, List.of()).document()))
        .contains("volcano watch", "Watch the volcano");
    assertThat(
            new DocumentPrinter(TERMINAL)
                .print(new HelpPage(fresh, Optional.empty(), List.of()).document()))
        .startsWith("volcano watch\n\nWatches it.\n");
  }

  @Test
  void aPageTellsUsageChangesExitCodesAndWhatEtcdctlWouldDo() {
    String page = run("help", "member", "add").stdout();

    assertThat(page)
        .startsWith("member add NAME [options]\n")
        .contains("\n  member add m4 --peer-urls=http://10.0.0.4:2380\n")
        .contains("  changes       The cluster: it shows a plan and asks first.")
        .contains("etcdctl member add NAME --learner")
        .contains("3 a change was not approved and nothing was changed; 5 partly executed");
    assertThat(run("member", "add", "--help").stdout()).isEqualTo(page);
    assertThat(run("help", "member", "list").stdout())
        .contains("  changes       Nothing.")
        .doesNotContain("3 a change");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "help CLUSTER|member promote",
        "help options|--password-file FILE",
        "help options|-f, --file FILE",
        "help e-no-leader|What to do",
        "help sandbox|sandbox partition",
        "explain|E-INTERNAL",
        "explain timeout|No answer within the deadline.",
        "explain e_no_leader|Exit code 1",
      })
  void helpAndExplainFind(String line, String shown) {
    Finished run = run(line.split(" "));
    assertThat(run.exit()).as(run.stderr()).isZero();
    assertThat(run.stdout()).contains(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "help mebmer|Did you mean 'help member'?",
        "help endpoint statsu|Did you mean 'help endpoint status'?",
        "help optoins|Did you mean 'help options'?",
        "help xyzzy|'help' lists all commands.",
        "explain E-NOLEADER|Did you mean 'E-NO-LEADER'?",
        "explain xyzzy|'explain' lists all codes.",
        "completion bsh|Did you mean 'bash'?",
      })
  void askWhatWasMeant(String line, String hint) {
    Finished run = run(line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("hint: " + hint);
  }

  /** What a remedy tells to type is a command that there is, written as it must be. */
  @Test
  void remediesNameOnlyLinesThatCanBeTyped() {
    for (ProblemCode code : ProblemCode.values()) {
      for (String remedy : Explanation.of(code).remedies()) {
        QUOTED.matcher(remedy).results().map(it -> it.group(1)).forEach(HelpTest::assertTypable);
      }
    }
  }

  private static void assertTypable(String line) {
    boolean name = specs().anyMatch(spec -> spec.name().equals(line));
    boolean sound =
        PARSER.parse(words(line)) instanceof ParsedLine.Ready || line.equals("sandbox restart m1");
    assertThat(name || sound).as(line).isTrue();
  }

  private Finished run(String... words) {
    return new SessionFixture(home).run(List.of(words));
  }
}
