package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.session.SecretPrompt;
import io.etcdsh.session.StreamConsole;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private final EchoSession session =
      new EchoSession(
          new StreamConsole(
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              new StreamConsole.Surroundings(false, false, 80, true),
              new SecretPrompt(Path.of("/nonexistent"))));

  private List<Proposal> proposals(String text) {
    TypedLine line = TypedLine.of(text);
    return new Proposals(
            session.commands(),
            session.globalOptions(),
            session.facts(),
            spec ->
                new SpecCommand(spec, session).getAvailabilityProvider().get().isAvailable()
                    ? Optional.empty()
                    : Optional.of("no sandbox"))
        .at(line.before(), line.current());
  }

  private List<String> words(String text) {
    return proposals(text).stream().map(Proposal::value).toList();
  }

  @Test
  void beginsWithTheFirstWordsOnly() {
    assertThat(words(""))
        .containsExactly("member", "endpoint", "get", "context", "sandbox", "help", "exit");
    assertThat(proposals("").getFirst().summary()).isEqualTo("list, remove");
  }

  @Test
  void goesOnWithTheSecondWord() {
    assertThat(proposals("member "))
        .containsExactly(
            Proposal.of("list", "Lists members"), Proposal.of("remove", "Removes one"));
  }

  @Test
  void worksAfterEtcdctlAndAfterGlobalOptions() {
    assertThat(words("etcdctl member ")).containsExactly("list", "remove");
    assertThat(words("-w json --endpoints a,b member ")).containsExactly("list", "remove");
  }

  @Test
  void offersOptionsAfterArgumentsToo() {
    assertThat(words("get key --"))
        .containsExactly("--limit", "--prefix", "--write-out", "--context", "--endpoints");
  }

  @Test
  void offersAnOptionOnceUnlessItIsAList() {
    assertThat(words("get --prefix --endpoints a --"))
        .containsExactly("--limit", "--write-out", "--context", "--endpoints");
  }

  @Test
  void offersTheValuesOfAnOption() {
    assertThat(words("get -w ")).containsExactly("table", "simple", "json");
    assertThat(words("get --write-out=j"))
        .containsExactly("--write-out=table", "--write-out=simple", "--write-out=json");
    assertThat(words("member list --context ")).containsExactly("prod west", "staging", "t1");
    assertThat(words("get --limit ")).isEmpty();
  }

  @Test
  void offersContextsWhereTheyMustExist() {
    assertThat(words("context use ")).containsExactly("prod west", "staging", "t1");
    assertThat(words("context use t1 ")).isEmpty();
    assertThat(words("context add ")).isEmpty();
  }

  @Test
  void offersMembersByNameOrByIdWhileTheyHaveNone() {
    assertThat(proposals("member remove "))
        .containsExactly(
            Proposal.of("infra1", "a1 voter"),
            Proposal.of("infra2", "a2 voter"),
            Proposal.of("a3", "http://127.0.0.1:3 learner"));
  }

  @Test
  void offersCommandsToHelp() {
    assertThat(words("help member ")).containsExactly("list", "remove");
  }

  @Test
  void offersNoOptionsAfterTwoDashes() {
    assertThat(words("get -- -")).isEmpty();
  }

  @Test
  void saysWhatCannotBeUsedNow() {
    assertThat(proposals("sandbox ")).containsExactly(Proposal.of("kill", "not now: no sandbox"));
  }
}
