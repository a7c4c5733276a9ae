package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.journal.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members come, vote, go and come back, by lines that somebody approved beforehand. */
@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class MemberChangesIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";
  private static final String UNUSED = "http://127.0.0.1:7";
  private static final String OTHER = "http://127.0.0.1:8";

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aMemberIsAddedPromotedRemovedAndAddedAgain(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      MemberFixture added = joined(cluster, changes);
      promoted(changes, added);
      removed(changes, added);

      // Nobody starts it here, so the undo gets as far as that.
      Finished undone = changes.run("undo", "--yes", "--wait", "1s");
      assertThat(undone.exit()).as(undone.stderr()).isEqualTo(5);
      assertThat(undone.stderr())
          .contains("ETCD_INITIAL_CLUSTER_STATE", "E-STOPPED", "'journal resume ");
      assertThat(changes.listed().lines())
          .hasSize(2)
          .anyMatch(row -> isUnstartedLearnerAt(row, added.peerUrl()));
      assertThat(changes.entries())
          .hasSize(4)
          .last()
          .matches(Entry::made)
          .matches(it -> !it.complete());

      Finished further = changes.run("undo", "--yes");
      assertThat(further.exit()).isEqualTo(1);
      assertThat(further.stderr()).contains("E-PLAN", "stopped before its end");
      assertThat(changes.entries()).hasSize(4);
    }
  }

  private static MemberFixture joined(ClusterFixture cluster, ChangesFixture changes) {
    MemberFixture added =
        cluster.addLearner(
            url -> {
              Finished run = changes.done("member", "add", "m2", "--peer-urls=" + url, "--yes");
              assertThat(run.stderr()).contains("Plan for cluster", "etcdctl member add m2");
              assertThat(changes.listed().lines()).anyMatch(row -> isUnstartedLearnerAt(row, url));
            });
    assertThat(changes.entries()).hasSize(1).allMatch(Entry::complete);
    return added;
  }

  private static void promoted(ChangesFixture changes, MemberFixture added) {
    changes.done("member", "promote", "m2", "--wait", "--yes");
    assertThat(row(changes, added)).endsWith(", false");
    assertThat(changes.entries()).hasSize(2).allMatch(Entry::complete);
  }

  private static void removed(ChangesFixture changes, MemberFixture added) {
    changes.awaitPredicted("accepted", "member", "remove", "m2");
    changes.done("member", "remove", "m2", "--yes");
    assertThat(changes.listed()).doesNotContain(added.peerUrl()).hasLineCount(1);
    assertThat(changes.entries()).hasSize(3).allMatch(Entry::complete);
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void undoWalksBackAndThenThereIsNothing(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      String before = changes.listed();
      changes.done("member", "add", "x", "--peer-urls=" + UNUSED, "--yes");
      boolean forgets = version.startsWith("3.4"); // an update makes a voter of it, etcd#21694
      String target = forgets ? "m1" : UNUSED;
      String own = cluster.member(0).peerUrl();
      changes.done("member", "update", target, "--peer-urls=" + OTHER, "--yes");
      assertThat(changes.listed()).contains(OTHER);

      changes.done("undo", "--yes");
      assertThat(changes.listed()).doesNotContain(OTHER).contains(UNUSED, own);
      Finished dry = changes.done("undo", "--dry-run");
      assertThat(dry.stdout()).contains("etcdctl member remove");
      changes.done("undo", "--yes");
      assertThat(changes.listed()).isEqualTo(before);

      Finished none = changes.run("undo", "--yes");
      assertThat(none.exit()).isEqualTo(1);
      assertThat(none.stderr()).contains("There is nothing to undo.");
      assertThat(changes.done("journal", "list").stdout()).hasLineCount(5).contains("done");
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void undoToTakesBackAllThatCameAfterAnEntry(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      String own = "--peer-urls=" + cluster.member(0).peerUrl();
      changes.done("member", "update", "m1", own + "," + UNUSED, "--yes");
      String first = changes.entries().getFirst().id().text();
      String then = changes.listed();
      changes.done("member", "update", "m1", own + "," + OTHER, "--yes");
      changes.done("member", "update", "m1", own + "," + UNUSED + "," + OTHER, "--yes");
      assertThat(changes.listed()).isNotEqualTo(then);

      changes.done("undo", "--to", first, "--yes");
      assertThat(changes.listed()).isEqualTo(then);
      assertThat(changes.entries().getLast().first().undoes()).hasSize(2);
      Finished nothing = changes.run("undo", "--to", first, "--yes");
      assertThat(nothing.exit()).isEqualTo(1);
      assertThat(nothing.stderr()).contains("E-PLAN");
      changes.done("undo", "--yes");
      assertThat(changes.listed()).doesNotContain(UNUSED).doesNotContain(OTHER);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void theJournalKeepsTheLineAndNoPassword(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth())) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      String root = "root:" + ClusterFixture.PASSWORD;
      String urls = "--peer-urls=" + UNUSED;
      changes.done("--user=" + root, "member", "add", "x", urls, "--yes");
      changes.done("undo", "--yes", "--user", "root", "--password", ClusterFixture.PASSWORD);
      assertThat(changes.entries())
          .extracting(it -> it.first().origin().line())
          .satisfiesExactly(
              it -> assertThat(it).endsWith(" --user=root:*** member add x " + urls + " --yes"),
              it -> assertThat(it).endsWith(" undo --yes --user root --password ***"));
      assertThat(home.resolve("journal"))
          .isDirectoryRecursivelyContaining(it -> it.toString().endsWith(".jsonl"))
          .isDirectoryNotContaining(MemberChangesIT::holdsThePassword);

      String id = changes.entries().getFirst().id().text();
      assertThat(changes.done("journal", "show", id).stdout())
          .containsPattern("line +--endpoints=.* member add x ");
      assertThat(changes.done("journal", "list", "-w", "json").stdout())
          .contains("\"line\":\"--endpoints=");
    }
  }

  private static boolean holdsThePassword(Path file) {
    try {
      return Files.readString(file).contains(ClusterFixture.PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnstartedLearnerAt(String row, String url) {
    return row.contains(", unstarted, , " + url + ",") && row.endsWith("true");
  }

  private static String row(ChangesFixture changes, MemberFixture member) {
    return changes
        .listed()
        .lines()
        .filter(line -> line.contains(member.peerUrl()))
        .findFirst()
        .orElseThrow();
  }
}
