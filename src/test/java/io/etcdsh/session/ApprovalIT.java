package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Context;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not approved, not allowed or cannot be meant leaves cluster and journal as they were. */
@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#present")
class ApprovalIT {
  private static final String URLS = "--peer-urls=http://127.0.0.1:7";

  private static ClusterFixture cluster;

  @Parameter String version;
  @TempDir Path home;

  private ChangesFixture changes;
  private String before;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void look() {
    changes = new ChangesFixture(cluster, home);
    before = changes.listed();
  }

  @AfterEach
  void nothingIsChanged() {
    assertThat(changes.listed()).isEqualTo(before);
    assertThat(changes.entries()).isEmpty();
    assertThat(cluster.etcdctl("endpoint", "health").exit()).isZero();
  }

  private static void refused(Finished run, int exit, String... texts) {
    assertThat(run.stderr()).contains(texts);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.stdout()).isEmpty();
  }

  @Test
  void withoutApprovalAndATerminalNothingIsSent() {
    refused(changes.run("member", "add", "x", URLS), 3, "E-NOT-APPROVED", "--yes");
  }

  @Test
  void yesIsNotEnoughForASevereChange() {
    Finished run = changes.run("member", "add", "x", "--voter", URLS, "--yes");
    refused(run, 3, "SEVERE", "E-NOT-APPROVED", "--confirm");
    Finished wrong = changes.run("member", "add", "x", "--voter", URLS, "--confirm=m1");
    refused(wrong, 3, "--confirm names 'm1'");
  }

  @Test
  void aDryRunShowsThePlanAndEndsWell() {
    Finished people = changes.done("member", "add", "x", URLS, "--dry-run");
    assertThat(people.stdout()).contains("Plan for cluster", "server: accepts");
    Finished programs = changes.done("member", "add", "x", URLS, "--dry-run", "-w", "json");
    assertThat(programs.stdout()).hasLineCount(1).contains("\"prediction\":{");
    assertThat(programs.stdout()).contains("\"answer\":\"accepted\"").endsWith("}\n");
  }

  @Test
  void aReadOnlyContextAllowsDryRunsOnly() {
    save(true, false);
    List<String> add = List.of("--context=c1", "member", "add", "x", URLS);
    refused(line(add, "--yes"), 3, "E-READ-ONLY", "--dry-run");
    refused(line(add, "--confirm=c1"), 3, "E-READ-ONLY");
    assertThat(line(add, "--dry-run").exit()).isZero();
    Finished strict = line(List.of("--context=c1", "--yes", "etcdctl"), "move-leader", "1");
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.stderr()).contains("read-only");
  }

  @Test
  void aProtectedContextWantsItsName() {
    save(false, true);
    List<String> add = List.of("--context=c1", "member", "add", "x", URLS);
    refused(line(add, "--yes"), 3, "E-NOT-APPROVED", "--confirm c1");
    refused(line(add, "--confirm=c2"), 3, "E-NOT-APPROVED", "c1");
  }

  @Test
  void peerUrlsThatMembersWouldChokeOnAreRefusedHere() {
    for (String urls : List.of("http://x/path", "", "http://127.0.0.1:7,", ",", "x", "http://x")) {
      Finished update = changes.run("member", "update", "m1", "--peer-urls=" + urls, "--yes");
      refused(update, 2, "peer URL");
      Finished add = changes.run("member", "add", "x", "--peer-urls=" + urls, "--yes");
      refused(add, 2, "peer URL");
    }
  }

  @Test
  void aFormatThatCannotShowTheOutcomeIsRefusedFirst() {
    refused(changes.run("member", "add", "x", URLS, "--yes", "-w", "table"), 2, "E-BAD-FEATURE");
    refused(changes.run("undo", "--yes", "-w", "fields"), 2, "E-BAD-FEATURE");
  }

  private Finished line(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return changes.session().run(all);
  }

  private void save(boolean readOnly, boolean guarded) {
    Context context =
        new Context(
            "c1",
            cluster.endpoints(),
            TlsFiles.NONE,
            Optional.empty(),
            Optional.empty(),
            readOnly,
            guarded,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ChangesFixture.value(changes.session().contexts().save(context));
  }
}
