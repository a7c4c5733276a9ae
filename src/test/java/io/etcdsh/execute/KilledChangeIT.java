package io.etcdsh.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * etcdsh is killed with -9 while it changes a real cluster, at any moment: before and after the
 * intent, the request and the outcome. How often is {@code -Detcdsh.kills}.
 */
class KilledChangeIT {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int LONGEST_LIFE = 300;

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void theJournalExplainsEveryChange(String version) throws IOException, InterruptedException {
    Random chance = new Random();
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = ChangingProcess.connection(cluster.endpoints().getFirst())) {
      Journal journal = ChangingProcess.journal(folder);
      Set<MemberId> atFirst = ids(list(connection));
      for (int kill = 0; kill < Integer.getInteger("etcdsh.kills", 3); kill++) {
        kill(cluster.endpoints().getFirst(), chance.nextInt(LONGEST_LIFE));
        MemberList now = list(connection);
        ClusterId id = now.header().clusterId();
        settle(journal, connection, id);

        List<Entry> entries = content(journal, id).entries();
        assertThat(OpenSteps.of(entries).intents()).as("left unexplained").isEmpty();
        assertThat(replayed(atFirst, entries)).isEqualTo(ids(list(connection)));
      }
    }
  }

  private void kill(Endpoint endpoint, int life) throws IOException, InterruptedException {
    Process process = ChangingProcess.start(endpoint, folder);
    assertThat(process.getInputStream().read()).as("made a change").isNotNegative();
    assertThat(process.waitFor(life, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  private static void settle(Journal journal, Connection connection, ClusterId id) {
    OpenSteps open = OpenSteps.of(content(journal, id).entries());
    assertThat(open.intents()).as("one process is in doubt about one step").hasSizeLessThan(2);
    assertThat(open.settle(new Settling(connection, journal, LIMIT))).hasSameSizeAs(open.intents());
  }

  private static JournalContent content(Journal journal, ClusterId id) {
    return journal.entries(id).toOptional().orElseThrow();
  }

  private static MemberList list(Connection connection) {
    return connection.memberList(Consistency.LINEARIZABLE, LIMIT).toOptional().orElseThrow();
  }

  private static Set<MemberId> ids(MemberList list) {
    return list.members().stream().map(Member::id).collect(Collectors.toSet());
  }

  /** The members as the journal tells it, from the beginning. */
  private static Set<MemberId> replayed(Set<MemberId> atFirst, List<Entry> entries) {
    Set<MemberId> members = new HashSet<>(atFirst);
    for (Entry entry : entries) {
      entry.steps().stream().filter(it -> it.state().made()).forEach(it -> apply(it, members));
    }
    return members;
  }

  private static void apply(JournalledStep made, Set<MemberId> members) {
    switch (made.intent().step()) {
      case Step.RemoveMember(MemberId gone) -> members.remove(gone);
      case Step.AddMember add -> members.add(added(made, add));
      default -> throw new AssertionError(made);
    }
  }

  private static MemberId added(JournalledStep made, Step.AddMember add) {
    return made.outcome()
        .filter(it -> it.ending() instanceof Ending.Done)
        .flatMap(it -> ((Ending.Done) it.ending()).added())
        .or(
            () ->
                made.after().stream()
                    .filter(it -> it.peerUrls().equals(add.peerUrls()))
                    .map(Member::id)
                    .findFirst())
        .orElseThrow();
  }
}
