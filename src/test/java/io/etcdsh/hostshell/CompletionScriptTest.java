package io.etcdsh.hostshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.fixture.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts in {@code completions}, asked in the real shells. */
class CompletionScriptTest {
  private static final List<CommandSpec> SPECS = new Catalog(Commands.ALL).specs();
  private static final Path SCRIPTS = Path.of("completions");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

  @TempDir Path cache;

  @BeforeEach
  void names() throws IOException {
    Files.createDirectories(cache.resolve("etcdsh"));
    Files.writeString(
        cache.resolve("etcdsh/words"),
        """
        current prod
        context prod
        context t1
        context $(touch${IFS}%1$s)
        sandbox t1
        member prod m1
        member prod m2
        member prod `touch${IFS}%1$s`
        member t1 s1
        """
            .formatted(pwned()));
  }

  private Path pwned() {
    return cache.resolve("pwned");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void theScriptsAreMadeFromTheCatalogue(Shell shell) throws IOException {
    GeneratedFile.assertIs(SCRIPTS.resolve(shell.file()), CompletionScript.of(shell, SPECS).text());
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void offersCommandsOptionsAndValues(Shell shell) {
    Asked asked = asked(shell);

    asked.offers("etcdsh mem", "member");
    asked.offers("etcdsh member re", "remove", "replace");
    asked.offers("etcdsh --context prod member re", "remove", "replace");
    asked.offers("etcdsh -w json member re", "remove", "replace");
    asked.offers("etcdsh member add --p", "--peer-urls", "--password", "--password-file");
    asked.offers("etcdsh -w ya", "yaml");
    asked.offers("etcdsh --on-error ", "stop", "continue");
    asked.offers("etcdsh help end", "endpoint");
    asked.offers("etcdsh help endpoint ha", "hashkv");
    asked.offers("etcdsh explain E-NO-", "E-NO-LEADER", "E-NO-ETCD");
    asked.offers("etcdsh completion ", "bash", "zsh", "fish");
    asked.offers("etcdsh member remove -- ", "m1", "m2");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void afterTheWordEtcdctlOffersWhatEtcdctlHas(Shell shell) {
    Asked asked = asked(shell);

    asked.offers("etcdsh etcdctl member re", "remove");
    asked.offers("etcdsh etcdctl member add x --voter");
    asked.offers("etcdsh etcdctl member list --con", "--consistency");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void offersNamesOfTheFileAndNothingThatIsNoName(Shell shell) {
    Asked asked = asked(shell);

    asked.offers("etcdsh --context ", "prod", "t1");
    asked.offers("etcdsh context use ", "prod", "t1");
    asked.offers("etcdsh member remove ", "m1", "m2");
    asked.offers("etcdsh --context t1 member remove ", "s1");
    asked.offers("etcdsh sandbox stop ", "t1");
    asked.offers("etcdsh member remove m1 ");
    asked.offers("etcdsh scale in m1 ", "m1", "m2");
    assertThat(pwned()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void offersValuesAfterAnEqualsSign(Shell shell) {
    Asked asked = asked(shell);

    String front = shell == Shell.FISH ? "--context=" : "";
    asked.offers("etcdsh --context=p", front + "prod");
    asked.offers("etcdsh --context=t1 member remove ", "s1");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void withoutAFileOfNamesOffersNone(Shell shell) throws IOException {
    Files.delete(cache.resolve("etcdsh/words"));

    asked(shell).offers("etcdsh --context ");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void aNewCommandIsOfferedByItself(Shell shell) throws IOException {
    List<CommandSpec> specs = new ArrayList<>(SPECS);
    specs.add(CommandSpec.of("volcano watch", Group.KEYS, "Watch 'the' $(volcano)", ""));
    Path script = Files.writeString(cache.resolve("s"), CompletionScript.of(shell, specs).text());

    new Asked(askedShell(shell), script).offers("etcdsh volcano ", "watch");
  }

  /** Words that a shell takes as they are, so that none of them can be more than a word. */
  @Test
  void everyWordOfTheCatalogueIsPlain() {
    Vocabulary words = Vocabulary.of(SPECS);
    Stream.of(words.next().values(), words.options().values())
        .flatMap(all -> all.stream().flatMap(List::stream))
        .forEach(it -> assertThat(it.word()).matches(PLAIN));
    Stream.concat(
            words.values().values().stream(),
            words.arguments().values().stream().flatMap(List::stream))
        .filter(source -> !source.isEmpty() && !source.startsWith("@"))
        .flatMap(source -> Stream.of(source.split(" ")))
        .forEach(word -> assertThat(word).matches(PLAIN));
  }

  private Asked asked(Shell shell) {
    return new Asked(askedShell(shell), SCRIPTS.resolve(shell.file()));
  }

  private AskedShell askedShell(Shell shell) {
    AskedShell asked = new AskedShell(shell, cache);
    assumeTrue(asked.isHere(), () -> "this machine has no " + shell.text());
    return asked;
  }

  private record Asked(AskedShell shell, Path script) {
    void offers(String line, String... words) {
      assertThat(shell.offers(script, line))
          .as("%s: %s", shell.shell(), line)
          .containsExactlyInAnyOrder(words);
    }
  }
}
