package io.etcdsh.command.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.ArgumentsFixture;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ScopeFixture;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.config.Context;
import io.etcdsh.document.Block;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextCommandsTest {
  private static final List<CommandType> TYPES =
      List.of(
          ContextList.TYPE,
          ContextUse.TYPE,
          ContextShow.TYPE,
          ContextAdd.TYPE,
          ContextRemove.TYPE,
          ContextImport.TYPE);

  @TempDir Path directory;
  private ScopeFixture fixture;

  @BeforeEach
  void scope() {
    fixture = ScopeFixture.in(directory);
  }

  @Test
  void declaresWhatHelpNeeds() {
    for (CommandType type : TYPES) {
      assertThat(type.spec().name()).startsWith("context ");
      assertThat(type.spec().summary()).doesNotEndWith(".");
      assertThat(type.spec().examples()).isNotEmpty();
      assertThat(type.spec().knownToEtcdctl()).isFalse();
    }
  }

  @Test
  void addsAContextWithAbsolutePaths() {
    Answer answer =
        perform(
            Map.of("HOME", "/home/me"),
            ContextAdd.TYPE,
            "prod",
            "--endpoints=https://a:1,b:2",
            "--cacert=ca.crt",
            "--cert=~/c.crt",
            "--key=/k",
            "--user=root",
            "--password-file=~/pw",
            "--read-only",
            "--protected",
            "--color=red",
            "--command-timeout=3s",
            "--dial-timeout=1s");
    assertThat(fixture.contexts().find("prod"))
        .isEqualTo(
            Result.ok(
                new Context(
                    "prod",
                    List.of(new Endpoint("https://a:1"), new Endpoint("b:2")),
                    new TlsFiles(
                        Optional.of(Path.of("ca.crt").toAbsolutePath()),
                        Optional.of(Path.of("/home/me/c.crt")),
                        Optional.of(Path.of("/k")),
                        false),
                    Optional.of("root"),
                    Optional.of(Path.of("/home/me/pw")),
                    true,
                    true,
                    Optional.of("red"),
                    Optional.of(Duration.ofSeconds(3)),
                    Optional.of(Duration.ofSeconds(1)),
                    Optional.empty())));
    assertThat(answer.json()).isInstanceOf(Json.Obj.class);
    assertThat(answer.document().blocks()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x|A context needs endpoints.",
        "x --endpoints=y|'y' is not an endpoint.",
        "x/.. --endpoints=y:1 --user=root:pw|--user must be a name only.",
        "-x --endpoints=y:1|'-x' cannot name a context.",
        "x --endpoints=y:1 --user=|--user is empty.",
        "x --endpoints=y:1 --cacert=|--cacert is no path.",
        "x --endpoints=y:1 --cert=c|--cert and --key belong together.",
        "x --endpoints=y:1 --dial-timeout=0|--dial-timeout must be longer than zero."
      })
  void refusesWhatMakesNoContext(String words, String what) {
    assertThat(
            ContextAdd.TYPE.reader().apply(ArgumentsFixture.of(ContextAdd.TYPE, words.split(" "))))
        .extracting(result -> result.failure().map(Problem::what))
        .isEqualTo(Optional.of(what));
  }

  @Test
  void neverReplacesAContextByAdding() {
    save("a", "x:1");
    Result<?> again = performed(Map.of(), ContextAdd.TYPE, "a", "--endpoints=y:1");
    assertThat(again.failure().map(Problem::code)).contains(ProblemCode.BAD_ARGUMENTS);
    assertThat(fixture.contexts().find("a").map(Context::endpoints))
        .isEqualTo(Result.ok(List.of(new Endpoint("x:1"))));
  }

  @Test
  void usesAContextNowAndLater() {
    Context saved = save("a", "x:1");
    SessionCommand use = (SessionCommand) read(ContextUse.TYPE, "a");
    assertThat(use.change(fixture.scope()))
        .isEqualTo(Result.ok(new SessionChange.SwitchContext(saved)));
    assertThat(fixture.contexts().current()).isEqualTo(Result.ok(Optional.of("a")));
    SessionCommand other = (SessionCommand) read(ContextUse.TYPE, "b");
    assertThat(other.change(fixture.scope()).failure().map(Problem::code))
        .contains(ProblemCode.NOT_FOUND);
  }

  @Test
  void listsContextsAndMarksTheOneInUse() {
    assertThat(run(fixture.scope(), ContextList.TYPE).document().blocks()).hasSize(1);
    save("a", "x:1");
    save("b", "https://y:1");
    fixture.contexts().makeCurrent("b");
    Answer answer = run(fixture.onContext("a").scope(), ContextList.TYPE);
    Block.Table table = (Block.Table) answer.document().blocks().getFirst();
    assertThat(table.rows().stream().map(row -> row.stream().map(cell -> cell.text()).toList()))
        .containsExactly(
            List.of("*", "a", "x:1", "no", "", ""),
            List.of("", "b", "https://y:1", "yes", "", "default"));
    assertThat(((Json.Obj) answer.json()).entries())
        .extracting(Json.Entry::name)
        .containsExactly("inUse", "current", "contexts");
  }

  @Test
  void showsTheNamedOneElseTheOneInUseElseTheDefault() {
    assertThat(ran(fixture.scope(), ContextShow.TYPE).failure().map(Problem::what))
        .contains("No context is in use.");
    save("a", "x:1");
    save("b", "y:1");
    save("c", "z:1");
    fixture.contexts().makeCurrent("c");
    assertThat(shown(fixture.scope(), "a")).isEqualTo("a");
    assertThat(shown(fixture.onContext("b").scope())).isEqualTo("b");
    assertThat(shown(fixture.scope())).isEqualTo("c");
  }

  private static String shown(Scope scope, String... words) {
    return ((ContextAnswer) run(scope, ContextShow.TYPE, words)).context().name();
  }

  @Test
  void removesAContext() {
    save("a", "x:1");
    perform(Map.of(), ContextRemove.TYPE, "a");
    assertThat(fixture.contexts().all()).isEqualTo(Result.ok(List.of()));
    assertThat(performed(Map.of(), ContextRemove.TYPE, "a").failure().map(Problem::code))
        .contains(ProblemCode.NOT_FOUND);
  }

  @Test
  void importsTheEnvironmentWithoutThePassword() throws IOException {
    ContextChangeAnswer answer =
        (ContextChangeAnswer)
            perform(
                Map.of(
                    "ETCDCTL_ENDPOINTS", "https://a:1",
                    "ETCDCTL_CACERT", "/ca",
                    "ETCDCTL_USER", "root:secret",
                    "ETCDCTL_COMMAND_TIMEOUT", "7s"),
                ContextImport.TYPE,
                "--name=e");
    assertThat(answer.context().user()).contains("root");
    assertThat(answer.context().commandTimeout()).contains(Duration.ofSeconds(7));
    assertThat(answer.notes()).singleElement().asString().contains("password was not saved");
    assertThat(Files.readString(directory.resolve("config.yaml"))).doesNotContain("secret");
  }

  @Test
  void importsAManifest() throws IOException {
    Path manifest = directory.resolve("etcd.yaml");
    Files.writeString(
        manifest, "spec: {containers: [{command: [etcd, --listen-client-urls=http://a:1]}]}");
    perform(Map.of("ETCDCTL_ENDPOINTS", "b:1"), ContextImport.TYPE, "--from=" + manifest);
    assertThat(fixture.contexts().find("kubernetes").map(Context::endpoints))
        .isEqualTo(Result.ok(List.of(new Endpoint("http://a:1"))));
    assertThat(
            performed(Map.of(), ContextImport.TYPE, "--from=" + directory.resolve("none"))
                .failure()
                .map(Problem::code))
        .contains(ProblemCode.NOT_FOUND);
  }

  private Context save(String name, String endpoint) {
    Context context = Context.of(name, List.of(new Endpoint(endpoint)));
    fixture.contexts().save(context);
    return context;
  }

  private static Object read(CommandType type, String... words) {
    return type.reader().apply(ArgumentsFixture.of(type, words)).toOptional().orElseThrow();
  }

  private Result<? extends Answer> performed(
      Map<String, String> variables, CommandType type, String... words) {
    return ((LocalCommand) read(type, words)).perform(fixture.scope(variables));
  }

  private Answer perform(Map<String, String> variables, CommandType type, String... words) {
    return performed(variables, type, words).toOptional().orElseThrow();
  }

  private static Result<? extends Answer> ran(Scope scope, CommandType type, String... words) {
    return ((QueryCommand) read(type, words)).run(scope);
  }

  private static Answer run(Scope scope, CommandType type, String... words) {
    return ran(scope, type, words).toOptional().orElseThrow();
  }
}
