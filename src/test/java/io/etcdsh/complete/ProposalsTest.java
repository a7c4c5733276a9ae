package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.catalog.Commands;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.ValueKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the real catalogue, with values that say what was asked for. */
class ProposalsTest {
  static final Vocabulary VOCABULARY =
      new Vocabulary(Commands.ALL.stream().map(CommandType::spec).toList(), GlobalOptions.ALL);

  private static List<Proposal> proposals(String text) {
    Values asked =
        (kind, slot) ->
            kind == ValueKind.FREE ? List.of() : List.of(Proposal.of("<" + kind + ">", ""));
    return new Proposals(
            VOCABULARY,
            asked,
            spec ->
                spec.name().equals("sandbox pause") ? Optional.of("no sandbox") : Optional.empty())
        .at(TypedLine.of(text));
  }

  private static List<String> words(String text) {
    return proposals(text).stream().map(Proposal::value).toList();
  }

  @Test
  void beginsWithTheFirstWordsUnderTheHeadingsOfHelp() {
    assertThat(words("")).contains("member", "endpoint", "get", "sandbox").doesNotHaveDuplicates();
    Proposal endpoint =
        proposals("").stream()
            .filter(it -> it.value().equals("endpoint"))
            .findFirst()
            .orElseThrow();
    assertThat(endpoint.summary()).contains("health", "hashkv", "status");
    assertThat(endpoint.group()).isEqualTo("Cluster");
  }

  @Test
  void goesOnWithTheSecondWord() {
    assertThat(words("endpoint ")).containsExactlyInAnyOrder("status", "health", "hashkv");
  }

  @Test
  void aLineWithinALineIsCompletedLikeAnyOther() {
    assertThat(words("repeat ")).doesNotContain("endpoint");
    assertThat(words("repeat 2s ")).contains("endpoint", "get");
    assertThat(words("repeat 2s endpoint ")).contains("status", "health");
    assertThat(words("repeat --count 3 2s get k --pre")).contains("--prefix");
    assertThat(words("repeat 2s -")).contains("--until").doesNotContain("--prefix");
  }

  @Test
  void aLineWithinALineGoesWhereTheOuterOneGoes() {
    Values told = (kind, slot) -> List.of(Proposal.of(slot.given().toString(), ""));
    Proposals proposals = new Proposals(VOCABULARY, told, spec -> Optional.empty());

    assertThat(proposals.at(TypedLine.of("repeat --count 3 --context east 2s get ")))
        .extracting(Proposal::value)
        .containsExactly("{context=east}");
    assertThat(proposals.at(TypedLine.of("repeat --context east 2s get --context west ")))
        .extracting(Proposal::value)
        .containsExactly("{context=west}");
  }

  @Test
  void offersTheChoicesOfAnArgument() {
    assertThat(words("completion ")).containsExactly("bash", "zsh", "fish");
    assertThat(words("explain ")).contains("E-NO-LEADER");
    assertThat(words("explain E-PLAN ")).isEmpty();
  }

  @Test
  void saysWhatCannotBeUsedNow() {
    assertThat(proposals("sandbox "))
        .anySatisfy(
            it -> {
              assertThat(it.value()).isEqualTo("pause");
              assertThat(it.summary()).isEqualTo("not now: no sandbox");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "context use | <CONTEXT>",
        "member remove | <MEMBER>",
        "member promote | <LEARNER>",
        "move-leader | <TRANSFEREE>",
        "get | <KEY>",
        "get a | <KEY>",
        "get --limit 5 a | <KEY>",
        "etcdctl get | <KEY>",
        "-w json --endpoints a,b member remove | <MEMBER>",
        "member list --context | <CONTEXT>",
        "get --cacert | <FILE>",
        "get --user | <USER>",
        "source | <FILE>",
        "unalias | <ALIAS>",
        "set | <SETTING>",
        "set hex | <SETTING_VALUE>",
        "journal show | <ENTRY>",
        "undo --to | <ENTRY>",
        "sandbox stop | <SANDBOX>",
        "sandbox pause | <SANDBOX_MEMBER>",
        "get a -o | <FORMAT>"
      })
  void offersWhatTheNextWordNames(String line, String kind) {
    assertThat(words(line + " ")).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get --write-out=j | --write-out=<FORMAT>",
        "get -wj | -w<FORMAT>",
        "get --endpoints=a,b | --endpoints=a,<ENDPOINT>",
        "get --prefix= | --prefix=true",
      })
  void offersValuesInTheWordOfTheirOption(String line, String word) {
    assertThat(words(line)).first().isEqualTo(word);
  }

  @Test
  void offersValuesOfAListBehindTheLastComma() {
    assertThat(words("get --endpoints a,b")).containsExactly("a,<ENDPOINT>");
  }

  @Test
  void offersNothingBeyondTheLastArgument() {
    assertThat(words("context use t1 ")).isEmpty();
    assertThat(words("context add ")).isEmpty();
    assertThat(words("get a b ")).isEmpty();
    assertThat(words("get --limit ")).isEmpty();
  }

  @Test
  void offersAMemberOnceOnly() {
    assertThat(words("scale in <MEMBER> ")).isEmpty();
    assertThat(words("scale in m1 ")).containsExactly("<MEMBER>");
  }

  @Test
  void offersOptionsAfterArgumentsToo() {
    assertThat(words("get key --")).contains("--limit", "--prefix", "--write-out", "--context");
    assertThat(proposals("get key --").getFirst().group()).isEqualTo("options of get");
  }

  @Test
  void offersAnOptionOnceUnlessItIsAList() {
    assertThat(words("get --prefix --endpoints a --"))
        .contains("--limit", "--endpoints")
        .doesNotContain("--prefix");
  }

  @Test
  void aStrictLineHasWhatEtcdctlHas() {
    assertThat(words("etcdctl ")).contains("member", "get").doesNotContain("scale", "undo");
    assertThat(words("etcdctl get -")).contains("--limit", "--write-out");
    assertThat(words("etcdctl get -")).doesNotContain("--context", "--output", "--dry-run");
    assertThat(words("etcdctl mem rem ")).containsExactly("<MEMBER>");
  }

  @Test
  void offersCommandsToHelp() {
    assertThat(words("help endpoint ")).containsExactlyInAnyOrder("status", "health", "hashkv");
  }

  @Test
  void offersNoOptionsAfterTwoDashes() {
    assertThat(words("get -- -")).containsExactly("<KEY>");
  }
}
