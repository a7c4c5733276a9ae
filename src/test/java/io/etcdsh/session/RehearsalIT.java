package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.model.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole scripts in a dry run: each line is planned on what the lines before it would leave. */
@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
class RehearsalIT {
  private static final String ADD_A = "member add a --peer-urls=http://127.0.0.1:7";
  private static final String ADD_B = "member add b --peer-urls=http://127.0.0.1:8";
  private static final String TOO_MANY = "too many learner members in cluster";
  private static final String NOTHING = "There is nothing to undo.";

  private static ClusterFixture cluster;

  @Parameter String version;
  @TempDir Path home;

  private ChangesFixture changes;
  private String before;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 3));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void look() {
    changes = new ChangesFixture(cluster, home);
    before = changes.listed();
    changes.awaitPredicted("accepted", "member", "add", "x", "--peer-urls=http://127.0.0.1:9");
  }

  @AfterEach
  void nothingIsChanged() {
    assertThat(changes.listed()).isEqualTo(before);
    assertThat(changes.entries()).isEmpty();
    assertThat(home.resolve("journal")).doesNotExist();
  }

  private Finished script(String options, String... lines) {
    return changes.session().script(cluster.line(options.split(" ")), file("script", lines));
  }

  private Path file(String name, String... lines) {
    try {
      return Files.writeString(home.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The previews of a script that ends well, as JSON. */
  private List<String> previews(String... lines) {
    Finished run = script("--dry-run -w json", lines);
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
    return run.stdout().lines().toList();
  }

  @Test
  void aSecondLearnerIsForetoldAsOneTooMany() {
    List<String> previews = previews(ADD_A, ADD_B);
    assertThat(previews).hasSize(2);
    assertThat(previews.getFirst()).contains("\"answer\":\"accepted\"").doesNotContain(TOO_MANY);
    assertThat(previews.getLast()).contains(TOO_MANY, "Planned on the cluster as the change");
  }

  @Test
  void whatIsBlockedChangesNothingForTheLinesAfterIt() {
    List<String> previews =
        previews(ADD_A, "member add again --peer-urls=http://127.0.0.1:7 --voter", ADD_B);
    assertThat(previews.get(1))
        .contains("\"blocked\":true", "The lines that follow are planned without it.");
    assertThat(previews.get(2)).contains("as the change before it would leave it", TOO_MANY);
  }

  @Test
  void theVotesGoDownLineByLineEvenIfTheLeaderGoes() {
    String leader = label();
    List<String> others =
        cluster.members().stream().map(it -> it.name()).filter(it -> !it.equals(leader)).toList();
    List<String> previews = previews("member remove " + leader, "member remove " + others.get(1));
    assertThat(previews.getFirst())
        .contains("\"before\":{\"voters\":3,", "\"after\":{\"voters\":2,", "accepted");
    assertThat(previews.getLast())
        .contains("\"before\":{\"voters\":2,", "\"after\":{\"voters\":1,", "accepted")
        .containsPattern(
            "Who is elected then is not known; (%s) is assumed"
                .formatted(String.join("|", others)));
  }

  private String label() {
    try (var connection = changes.open()) {
      var view = ChangesFixture.look(connection);
      assertThat(view.leader()).isNotEqualTo(MemberId.NONE);
      return view.label(view.leader());
    }
  }

  @Test
  void undoTakesTheLineBeforeBack() {
    Finished run =
        script("--dry-run -w json", ADD_A, "undo", "member remove m3", "undo", "undo", "undo");
    List<String> previews = run.stdout().lines().toList();
    assertThat(previews.get(1))
        .contains("remove http://127.0.0.1:7", "etcdctl member remove $ID_OF_NEW_MEMBER")
        .contains("\"learners\":1")
        .doesNotContain("ffffff");
    assertThat(previews.get(3)).contains("add learner m3 at ");
    assertThat(previews).hasSize(4);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.stderr()).contains("script:5: ", NOTHING);
  }

  @Test
  void anAddedMemberIsCalledByItsUrlAndHasNoIdYet() {
    assertThat(previews(ADD_A, "member remove http://127.0.0.1:7", ADD_B).getLast())
        .contains("\"answer\":\"accepted\"", "as the 2 changes before it would leave it");

    Finished unknown = script("--dry-run", ADD_A, "member remove nosuch");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.stderr()).contains("http://127.0.0.1:7 (new)").doesNotContain("ffffff");
    assertThat(unknown.stdout()).contains("Plan for cluster");
  }

  @Test
  void theLeadershipCanBeHandedOnAndBack() {
    assertThat(previews("move-leader m1", "move-leader m2", "move-leader m3", "move-leader m1"))
        .hasSize(4)
        .noneMatch(it -> it.contains("\"blocked\":true"));
  }

  @Test
  void aScriptWithinAScriptGoesOnWithTheSameRehearsal() {
    Path within = file("within", ADD_A);
    assertThat(previews("source " + within, ADD_B).getLast()).contains(TOO_MANY);
  }

  @Test
  void whatIsRunDryCannotBeMadeRealFromWithin() {
    Path within = file("within", "set dry-run off", ADD_A + " --yes --dry-run=false");
    assertThat(previews("source " + within)).hasSize(1);
    Finished sourced =
        changes
            .session()
            .during(
                SessionFixture.stance(cluster.line("--yes")),
                (session, console) ->
                    session.run("source " + within + " --dry-run", new LineSource.Typed()));
    assertThat(sourced.exit()).isZero();
    assertThat(sourced.stdout()).contains("Plan for cluster");
  }

  @Test
  void typedLinesCarryNothing() {
    Path within = file("within", ADD_A);
    Finished run =
        changes
            .session()
            .during(
                SessionFixture.stance(cluster.line("--dry-run")),
                (session, console) -> {
                  session.run(ADD_A, new LineSource.Typed());
                  session.run("source " + within, new LineSource.Typed());
                  return session.run(ADD_B, new LineSource.Typed());
                });
    assertThat(run.stdout()).doesNotContain(TOO_MANY, "Planned on");
    assertThat(run.stdout().split("Plan for cluster", -1)).hasSize(4);
  }

  @Test
  void aClusterThatOthersChangeMeanwhileIsToldAndPlannedOnAsItIs() {
    ChangesFixture others = new ChangesFixture(cluster, home.resolve("others"));
    Finished run =
        changes
            .session()
            .during(
                SessionFixture.stance(cluster.line("--dry-run")),
                (session, console) ->
                    session.script(
                        () -> {
                          session.run(ADD_A, new LineSource.Script("s", 1));
                          others.done((ADD_B + " --yes").split(" "));
                          return session.run("member remove m3", new LineSource.Script("s", 2));
                        }));
    others.done("undo", "--yes");
    assertThat(run.stderr()).contains("starts over", "the member list has changed");
    assertThat(run.stdout()).contains("Plan for cluster").doesNotContain("Planned on");
  }
}
