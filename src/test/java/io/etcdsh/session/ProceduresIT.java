package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.Finished;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.model.ClusterId;
import io.etcdsh.sandbox.local.Bench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Procedures of several steps, on sandboxes whose members are really started and ended. */
@NullMarked
@Execution(ExecutionMode.CONCURRENT) // they mostly wait until links are old enough
class ProceduresIT {
  private static final String NAME = "p1";

  @TempDir private Path home;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void oneMemberBecomesThreeAndOneAgain(String version) {
    start(version, 1);
    List<String> before = voters();
    String untouched = done("sandbox", "status", NAME, "-w", "json").stdout();
    done("scale", "out", "m2=auto", "m3=auto", "--dry-run");
    assertThat(done("sandbox", "status", NAME, "-w", "json").stdout()).isEqualTo(untouched);

    Finished out = done("scale", "out", "m2=auto", "m3=auto", "--yes");
    assertThat(out.stdout()).contains("m3 has the ID").contains("Now 3 voters, of which 2");
    assertThat(voters()).hasSize(3).containsAll(before);

    Finished undone = done("undo", "--yes");
    assertThat(undone.stdout()).contains("Now 1 voters");
    assertThat(voters()).isEqualTo(before);
    assertThat(done("sandbox", "status", NAME).stdout()).doesNotContain("dead");
    assertThat(done("journal", "list").stdout()).contains("undone", "scale out m2=auto");
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aDeadMemberIsReplacedAndTheRestScaledIn(String version) {
    start(version, 3);
    done("sandbox", "kill", "m2");

    Finished refused = run("scale", "out", "m4=auto", "--yes");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.stderr()).contains("E-PLAN", "m2 does not answer.");

    Finished replaced = done("member", "replace", "m2", "--with", "m4=auto", "--yes");
    assertThat(replaced.stderr()).contains("end m2", "start m4");
    assertThat(voters()).hasSize(3).anyMatch(it -> it.contains(", m4,"));
    assertThat(done("sandbox", "status", NAME).stdout()).doesNotContain("dead");

    Finished severe = run("scale", "in", "m4", "m3", "--yes");
    assertThat(severe.exit()).isEqualTo(3);
    assertThat(severe.stderr()).contains("SEVERE", "It ends with 1 voters", "--confirm " + NAME);
    done("scale", "in", "m4", "m3", "--confirm", NAME);
    assertThat(voters()).hasSize(1).allMatch(it -> it.contains(", m1,"));
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void aMemberThatDiesMeanwhileStopsAScaleOutAndItGoesOnWhenItIsBack(String version) {
    start(version, 3);
    String preview = done("scale", "out", "m4=auto", "m5=auto", "--dry-run").stdout();
    assertThat(preview.lines()).as("beside the question, on 80x24").hasSizeLessThan(24);
    assertThat(preview.lines()).allMatch(line -> line.length() <= 80);
    CompletableFuture<Finished> out =
        CompletableFuture.supplyAsync(
            () -> run("scale", "out", "m4=auto", "m5=auto", "--yes", "--wait", "1s"),
            Thread::startVirtualThread);
    ChangesFixture.await(() -> voters().size() == 4 || out.isDone());
    assertThat(out).as(() -> out.isDone() ? out.join().stderr() : "").isNotDone();
    done("sandbox", "kill", "m1");

    Finished stopped = out.join();
    assertThat(stopped.exit()).as(stopped.stderr()).isEqualTo(5);
    assertThat(stopped.stderr()).contains("E-STOPPED", "m1 does not answer.", "journal resume");
    // Whoever died may have led: nobody lists the members until another one does.
    ChangesFixture.await(() -> voters().size() == 4);
    EntryId entry = entries().getFirst().id();
    assertThat(done("journal", "list").stdout()).contains("partly", "steps made");

    Finished tooSoon = run("journal", "resume", entry.text(), "--yes", "--wait", "1s");
    assertThat(tooSoon.exit()).isEqualTo(1);
    assertThat(tooSoon.stderr()).contains("E-PLAN", "m1 does not answer.");

    done("sandbox", "restart", "m1");
    done("journal", "resume", entry.text(), "--yes");
    assertThat(voters()).hasSize(5);
    Finished again = run("journal", "resume", entry.text(), "--yes");
    assertThat(again.stderr()).contains("All of it was made.");

    // Both entries are one change, and are taken back as one.
    done("undo", "--yes");
    assertThat(voters()).hasSize(3);
  }

  private void start(String version, int members) {
    Finished started =
        fixture()
            .run(List.of("sandbox", "start", NAME, "--etcd=" + version, "--members=" + members));
    assertThat(started.exit()).as(started.stderr()).isZero();
  }

  private List<String> voters() {
    return run("member", "list").stdout().lines().filter(it -> it.endsWith("false")).toList();
  }

  private SessionFixture fixture() {
    return new SessionFixture(home, bench.sandboxes);
  }

  private Finished run(String... words) {
    List<String> line = new ArrayList<>(List.of("--context", NAME));
    line.addAll(Arrays.asList(words));
    return fixture().run(line);
  }

  private Finished done(String... words) {
    Finished run = run(words);
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
    return run;
  }

  private List<Entry> entries() {
    Journal journal = fixture().journal();
    Stream<ClusterId> clusters = ChangesFixture.value(journal.clusters()).stream();
    return clusters
        .flatMap(id -> ChangesFixture.value(journal.entries(id)).entries().stream())
        .toList();
  }
}
