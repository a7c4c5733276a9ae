package io.etcdsh.command.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.ArgumentsFixture;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ScopeFixture;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.config.Context;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandsTest {
  private final SandboxesInMemory sandboxes = new SandboxesInMemory();
  @TempDir private Path directory;
  private ScopeFixture fixture;

  @BeforeEach
  void prepare() {
    fixture = ScopeFixture.in(directory);
  }

  @Test
  void startedSandboxIsAContextThatFollowsAndGoesWithIt() {
    run("sandbox start", "t1", "--members=1", "--auth");
    Context saved = fixture.contexts().find("t1").toOptional().orElseThrow();
    assertThat(saved.endpoints()).containsExactly(new Endpoint("http://127.0.0.1:1001"));
    assertThat(saved.user()).contains("root");
    assertThat(saved.passwordFile()).contains(Path.of("/password"));
    assertThat(saved.sandbox()).contains("t1");

    run("sandbox add", "--learner");
    assertThat(fixture.contexts().find("t1").toOptional().orElseThrow().endpoints()).hasSize(2);

    run("sandbox stop", "t1");
    assertThat(fixture.contexts().find("t1").failure()).isPresent();
  }

  @Test
  void whatSomebodyWroteIntoTheContextOfASandboxStays() {
    run("sandbox start", "t1", "--members=1");
    Context made = fixture.contexts().find("t1").toOptional().orElseThrow();
    Context guarded = guarded(made);
    fixture.contexts().save(guarded);

    run("sandbox add", "--learner");
    run("sandbox kill", "m1");

    Context followed = fixture.contexts().find("t1").toOptional().orElseThrow();
    assertThat(followed.endpoints()).hasSize(2);
    assertThat(followed).isEqualTo(guarded.withEndpoints(followed.endpoints()));
  }

  private static Context guarded(Context made) {
    return new Context(
        made.name(),
        made.endpoints(),
        made.tls(),
        made.user(),
        made.passwordFile(),
        made.readOnly(),
        true,
        Optional.of("red"),
        made.commandTimeout(),
        made.dialTimeout(),
        made.sandbox());
  }

  @Test
  void contextOfAnotherClusterIsNeitherReplacedNorRemoved() {
    Context other = Context.of("t1", List.of(new Endpoint("elsewhere:2379")));
    fixture.contexts().save(other);
    assertThat(problem("sandbox start", "t1").what()).contains("context 't1'");
    assertThat(sandboxes.list().toOptional().orElseThrow()).isEmpty();

    assertThat(problem("sandbox stop", "t1").code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(fixture.contexts().find("t1").toOptional()).contains(other);
  }

  @Test
  void verbsBecomeActionsOnTheOnlySandbox() {
    run("sandbox start", "t1");
    run("sandbox kill", "m1");
    run("sandbox partition", "m1", "m2");
    run("sandbox cut", "m1", "m2");
    run("sandbox slow", "m2", "1.5s", "--name=t1");
    run("sandbox heal");
    assertThat(sandboxes.actions)
        .containsExactly(
            new SandboxAction.Kill("m1"),
            new SandboxAction.Partition(List.of("m1", "m2")),
            new SandboxAction.Cut("m1", "m2"),
            new SandboxAction.Slow("m2", Duration.ofMillis(1500)),
            new SandboxAction.Heal());
  }

  @Test
  void sandboxMustBeNamedWhereItIsNotClear() {
    assertThat(problem("sandbox status").code()).isEqualTo(ProblemCode.NOT_FOUND);
    run("sandbox start", "t1");
    run("sandbox start", "t2");
    Problem unclear = problem("sandbox destroy");
    assertThat(unclear.what()).contains("t1, t2");
    assertThat(unclear.hint()).contains("Say which one with --name NAME.");
    run("sandbox destroy", "--name=t2");
    run("sandbox status");
  }

  @Test
  void enteredSandboxTakesAFreeName() {
    assertThat(entered()).isEqualTo("sandbox");
    run("sandbox start", "sandbox");
    assertThat(entered()).isEqualTo("sandbox-2");
  }

  @Test
  void noSandboxIsEnteredWithinAnother() {
    Command command = read("sandbox").toOptional().orElseThrow();

    Problem problem =
        ((SessionCommand) command).change(scope(fixture.onSandbox("t1"))).failure().orElseThrow();

    assertThat(problem.what()).contains("stands on sandbox t1");
    assertThat(problem.hint()).hasValueSatisfying(it -> assertThat(it).contains("sandbox start"));
  }

  @Test
  void statusShowsEachMember() {
    Answer answer = run("sandbox start", "t1", "--members=3");
    Block.Table table = (Block.Table) answer.document().blocks().get(1);
    assertThat(table.rows().getFirst())
        .extracting(Cell::text)
        .containsExactly("m1", "http://127.0.0.1:1001", "7", "running", "m2,m3", "200ms");
    assertThat(table.rows().get(1))
        .extracting(Cell::text)
        .containsExactly("m2", "http://127.0.0.1:1002", "", "dead", "", "");
    assertThat(answer.json()).isInstanceOf(Json.Obj.class);
  }

  @Test
  void listOfNoneIsAnEmptyArray() {
    assertThat(run("sandbox list").json()).isEqualTo(Json.array(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1s", "200", "soon", ""})
  void delayThatIsNoneIsAUsageProblem(String delay) {
    assertThat(read("sandbox slow", "m1", delay).failure().map(Problem::code))
        .contains(ProblemCode.BAD_ARGUMENTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "-1"})
  void numberOfMembersIsLimited(String members) {
    assertThat(read("sandbox start", "t1", "--members=" + members).failure().map(Problem::code))
        .contains(ProblemCode.BAD_OPTION);
  }

  private String entered() {
    Command command = read("sandbox").toOptional().orElseThrow();
    Result<SessionChange> change = ((SessionCommand) command).change(scope());
    return ((SessionChange.EnterSandbox) change.toOptional().orElseThrow()).spec().name();
  }

  private Answer run(String name, String... words) {
    return outcome(name, words).toOptional().orElseThrow();
  }

  private Problem problem(String name, String... words) {
    return outcome(name, words).failure().orElseThrow();
  }

  private Result<? extends Answer> outcome(String name, String... words) {
    return switch (read(name, words).toOptional().orElseThrow()) {
      case QueryCommand query -> query.run(scope());
      case LocalCommand local -> local.perform(scope());
      case ChangeCommand change -> throw new AssertionError(change.toString());
      case SessionCommand session -> throw new AssertionError(session.toString());
    };
  }

  private static Result<? extends Command> read(String name, String... words) {
    CommandType type =
        SandboxCommands.TYPES.stream()
            .filter(each -> each.spec().name().equals(name))
            .findFirst()
            .orElseThrow();
    return type.reader().apply(ArgumentsFixture.of(type, words));
  }

  private Scope scope() {
    return scope(fixture);
  }

  private Scope scope(ScopeFixture session) {
    Scope scope = session.scope();
    return new Scope(
        scope.cluster(),
        scope.mode(),
        scope.presentation(),
        Optional.empty(),
        scope.session(),
        scope.contexts(),
        sandboxes,
        scope.environment(),
        scope.progress());
  }
}
