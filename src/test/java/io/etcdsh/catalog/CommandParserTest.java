package io.etcdsh.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTest {
  private static final CommandParser PARSER =
      new CommandParser(
          new Catalog(
              List.of(
                  type(
                      CommandSpec.of("member list", Group.CLUSTER, "", "")
                          .withOptions(OptionSpec.of("consistency", OptionKind.TEXT, "l|s", ""))
                          .asEtcdctl()),
                  type(CommandSpec.of("endpoint status", Group.CLUSTER, "", "").asEtcdctl()),
                  type(CommandSpec.of("endpoint health", Group.CLUSTER, "", "").asEtcdctl()),
                  type(
                      CommandSpec.of("get", Group.KEYS, "", "")
                          .withArguments(
                              new ArgumentSpec("KEY", "", ArgumentSpec.Count.ONE),
                              new ArgumentSpec("END", "", ArgumentSpec.Count.OPTIONAL))
                          .withOptions(
                              OptionSpec.flag("prefix", ""),
                              OptionSpec.flag("own", "").ofOurs(),
                              OptionSpec.of("limit", OptionKind.NUMBER, "N", ""))
                          .asEtcdctl()),
                  type(
                      CommandSpec.of("context add", Group.CONTEXT, "", "")
                          .withArguments(new ArgumentSpec("NAME", "", ArgumentSpec.Count.ONE))
                          .withOptions(OptionSpec.of("endpoints", OptionKind.LIST, "URL", ""))),
                  type(CommandSpec.of("sandbox", Group.SANDBOX, "", "")),
                  type(
                      CommandSpec.of("sandbox kill", Group.SANDBOX, "", "")
                          .withArguments(new ArgumentSpec("MEMBER", "", ArgumentSpec.Count.ONE))))),
          List.of());

  /** A command that remembers what it was given. */
  private record Probe(String name, Arguments arguments) implements QueryCommand {
    @Override
    public Result<? extends Answer> run(Scope scope) {
      throw new UnsupportedOperationException();
    }
  }

  private static CommandType type(CommandSpec spec) {
    return new CommandType(spec, arguments -> Result.ok(new Probe(spec.name(), arguments)));
  }

  @Test
  void givesTheRecordOfTheCommand() {
    assertThat(command("get", "k", "--limit=5", "--prefix"))
        .isEqualTo(
            new Probe(
                "get",
                new Arguments(
                    Mode.OWN,
                    List.of("k"),
                    Map.of("prefix", "true"),
                    Map.of("limit", 5L),
                    Map.of(),
                    Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "member list -w json",
    "member list -wjson",
    "member list -w=json",
    "member list --write-out json",
    "member list --write-out=json",
    "member -w json list",
    "-w json member list",
    "member list -w table -w json"
  })
  void takesGlobalOptionsAnywhereAndInEveryForm(String line) {
    assertThat(ready(line.split(" ")).globals().text("write-out")).contains("json");
  }

  @Test
  void aCommandsOwnOptionHidesTheGlobalOne() {
    ParsedLine.Ready line = ready("context", "add", "c1", "--endpoints", "a,b", "--endpoints=c");

    assertThat(((Probe) line.command()).arguments().list("endpoints"))
        .containsExactly("a", "b", "c");
    assertThat(line.globals().list("endpoints")).isEmpty();
  }

  @Test
  void afterTwoDashesEverythingIsAnArgument() {
    assertThat(((Probe) command("get", "--", "-k", "--prefix")).arguments().words())
        .containsExactly("-k", "--prefix");
  }

  @Test
  void takesNegativeNumbersAsArgumentsAndValues() {
    assertThat(((Probe) command("get", "-5", "--limit", "-7")).arguments())
        .satisfies(a -> assertThat(a.words()).containsExactly("-5"))
        .satisfies(a -> assertThat(a.number("limit")).contains(-7L));
  }

  @ParameterizedTest
  @CsvSource({
    "put a b, put",
    "lease grant 5, lease",
    "defrag, defrag",
  })
  void whatOnlyEtcdctlHasIsNotCalledAMistake(String line, String name) {
    assertThat(problem(line.split(" ")).what())
        .isEqualTo("etcdsh does not have '" + name + "' yet.");
  }

  @ParameterizedTest
  @CsvSource({
    "get k --limit abc, It takes a whole number.",
    "get k --limit 99999999999999999999, The number is too large.",
    "get k --prefix=maybe, It takes true or false.",
  })
  void tellsInItsOwnWordsWhatAnOptionTakes(String line, String why) {
    assertThat(problem(line.split(" ")).why()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    "memberr list, E-UNKNOWN-COMMAND, member",
    "member lst, E-UNKNOWN-COMMAND, member list",
    "status, E-UNKNOWN-COMMAND, endpoint status",
    "sandbox kil, E-UNKNOWN-COMMAND, sandbox kill",
    "member, E-UNKNOWN-COMMAND, list",
    "get k --prefx, E-BAD-OPTION, --prefix",
  })
  void saysWhatWasMeantAndRunsNothing(String line, String code, String meant) {
    Problem problem = problem(line.split(" "));

    assertThat(problem.code().text()).isEqualTo(code);
    assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).contains(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "get, E-BAD-ARGUMENTS",
    "get a b c, E-BAD-ARGUMENTS",
    "get a --limit, E-BAD-OPTION",
    "get a --limit x, E-BAD-OPTION",
    "get a --prefix=maybe, E-BAD-OPTION",
    "get a -z, E-BAD-OPTION",
    "get a --command-timeout 1, E-BAD-OPTION",
    "put a b, E-UNKNOWN-COMMAND"
  })
  void refusesWhatDoesNotFit(String line, String code) {
    assertThat(problem(line.split(" ")).code().text()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etcdctl member list --nosuch | unknown flag: --nosuch",
        "etcdctl get a --own | unknown flag: --own",
        "etcdctl get a -z | unknown shorthand flag: 'z' in -z",
        "etcdctl get a --limit | flag needs an argument: --limit",
        "etcdctl get a --limit x | invalid argument \"x\" for \"--limit\" flag:"
            + " strconv.ParseInt: parsing \"x\": invalid syntax",
        "etcdctl get a --hex=maybe | invalid argument \"maybe\" for \"--hex\" flag:"
            + " strconv.ParseBool: parsing \"maybe\": invalid syntax",
        "etcdctl get a --command-timeout 1 | invalid argument \"1\" for \"--command-timeout\""
            + " flag: time: missing unit in duration \"1\"",
        "etcdctl get a -w | flag needs an argument: 'w' in -w",
      })
  void strictLinesUseTheWordsOfEtcdctl(String line, String why) {
    assertThat(problem(line.split(" ")).why()).isEqualTo(why);
  }

  @Test
  void strictLinesMayShortenCommandsAndIgnoreSpareArguments() {
    assertThat(ready("etcdctl", "memb", "l").spec().name()).isEqualTo("member list");
    assertThat(ready("etcdctl", "get", "a", "b", "c").mode()).isEqualTo(Mode.ETCDCTL);
  }

  @Test
  void ownLinesMayNotShortenCommands() {
    assertThat(problem("memb", "l").code()).isEqualTo(ProblemCode.UNKNOWN_COMMAND);
  }

  @Test
  void strictLinesAnswerAParentWithItsHelp() {
    assertThat(parse("etcdctl", "member", "nosuch"))
        .isEqualTo(new ParsedLine.WantsHelp(Mode.ETCDCTL, List.of("member")));
  }

  @Test
  void ourOptionsMayStandBeforeTheStrictWord() {
    ParsedLine.Ready line = ready("--context", "t1", "etcdctl", "member", "list");

    assertThat(line.mode()).isEqualTo(Mode.ETCDCTL);
    assertThat(line.globals().text("context")).contains("t1");
  }

  @Test
  void helpCanBeAskedOfEveryCommand() {
    assertThat(parse("member", "list", "--help"))
        .isEqualTo(new ParsedLine.WantsHelp(Mode.OWN, List.of("member", "list")));
    assertThat(parse("get", "-h")).isEqualTo(new ParsedLine.WantsHelp(Mode.OWN, List.of("get")));
  }

  @Property
  void neverThrows(@ForAll List<String> words) {
    assertThat(PARSER.parse(words)).isNotNull();
  }

  private static ParsedLine parse(String... words) {
    return PARSER.parse(List.of(words));
  }

  private static ParsedLine.Ready ready(String... words) {
    assertThat(parse(words)).isInstanceOf(ParsedLine.Ready.class);
    return (ParsedLine.Ready) parse(words);
  }

  private static Command command(String... words) {
    return ready(words).command();
  }

  private static Problem problem(String... words) {
    assertThat(parse(words)).isInstanceOf(ParsedLine.Rejected.class);
    return ((ParsedLine.Rejected) parse(words)).problem();
  }
}
