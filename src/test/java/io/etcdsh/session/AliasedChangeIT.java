package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Alias;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.journal.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alias that stands for a change is shown and written down with what it stands for. */
class AliasedChangeIT {
  @TempDir private Path home;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void thePreviewAndTheJournalTellWhatWasTypedAndWhatItMeant(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture changes = new ChangesFixture(cluster, home);
      List<String> flags = cluster.connectionFlags(cluster.endpoints());
      String meaning =
          "member add $1 --peer-urls=http://127.0.0.1:7 %s $2".formatted(String.join(" ", flags));
      changes.session().aliases().save(new Alias("grow", List.of(meaning)));

      Finished dry = changes.session().run(List.of("grow", "m2", "--dry-run"));
      assertThat(dry.exit()).as(dry.stderr()).isZero();
      assertThat(dry.stderr()).contains("grow m2 --dry-run: member add m2 --peer-urls=");
      assertThat(changes.entries()).isEmpty();

      Finished done = changes.session().run(List.of("grow", "m2", "--yes"));
      assertThat(done.exit()).as(done.stderr()).isZero();
      Origin origin = changes.entries().getFirst().first().origin();
      assertThat(origin.line()).isEqualTo("grow m2 --yes");
      assertThat(origin.expanded())
          .isEqualTo(Optional.of(meaning.strip().replace("$1", "m2").replace("$2", "--yes")));
      String id = changes.entries().getFirst().id().text();
      String shown = changes.done("journal", "show", id, "-w", "own").stdout();
      assertThat(shown).contains("grow m2 --yes", "member add m2 --peer-urls");
    }
  }
}
