package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Context;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names for completion in other shells follow what lines did and saw. */
class KeptNamesIT {
  @TempDir Path home;

  @Test
  void oneLineThatChangesContextsKeepsTheirNames() throws IOException {
    SessionFixture session = new SessionFixture(home);

    session.run(List.of("context", "list"));
    assertThat(home.resolve("words")).doesNotExist();
    session.run(List.of("context", "add", "a", "--endpoints", "127.0.0.1:1"));
    session.run(List.of("context", "add", "b", "--endpoints", "127.0.0.1:1"));
    session.run(List.of("context", "use", "b"));
    assertThat(words()).containsExactly("current b", "context a", "context b");

    session.run(List.of("context", "remove", "a"));
    assertThat(words()).containsExactly("current b", "context b");
  }

  @Test
  void aShellKeepsTheMembersThatItsConnectionKnows() throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 1))) {
      SessionFixture fixture = new SessionFixture(home);
      ChangesFixture.value(fixture.contexts().save(Context.of("c", cluster.endpoints())));

      fixture.during(
          SessionFixture.stance(List.of("--context", "c")),
          (session, console) -> {
            session.stayConnected();
            ChangesFixture.await(() -> session.facts().connection().members().isPresent());
            return session.run("show", new LineSource.Typed());
          });
    }
    assertThat(words()).containsExactly("context c", "member c m1");
  }

  private List<String> words() throws IOException {
    return Files.readAllLines(home.resolve("words"));
  }
}
