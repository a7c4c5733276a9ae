package io.etcdsh.hostshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Context;
import io.etcdsh.hostshell.NameFile.Seen;
import io.etcdsh.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFileTest {
  @TempDir Path directory;
  private Path path;
  private NameFile file;

  @BeforeEach
  void name() {
    path = directory.resolve("cache/etcdsh/words");
    file = new NameFile(path);
  }

  @Test
  void keepsContextsAndMembersForTheirOwnerOnly() throws IOException {
    file.keep(contexts("a", "b"), Optional.of("b"), seen("b", "m1", "m2"));

    assertThat(Files.readAllLines(path))
        .containsExactly("current b", "context a", "context b", "member b m1", "member b m2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void membersThatWereNotSeenStayUntilTheirContextGoes() throws IOException {
    file.keep(contexts("a", "b"), Optional.empty(), seen("a", "m1"));
    file.keep(contexts("a", "b"), Optional.empty(), seen("b", "n1"));
    assertThat(Files.readAllLines(path)).endsWith("member a m1", "member b n1");

    file.keep(contexts("b"), Optional.empty(), Optional.empty());

    assertThat(Files.readAllLines(path)).containsExactly("context b", "member b n1");
  }

  @Test
  void aNameThatIsMoreThanAWordIsLeftOut() throws IOException {
    file.keep(
        contexts("a"),
        Optional.of("a"),
        seen("a", "m1", "$(reboot)", "two words", "`id`", "\u001b[2J", "-rf", "", "\u202em2"));

    assertThat(Files.readAllLines(path)).containsExactly("current a", "context a", "member a m1");
  }

  @Test
  void namesThatAreTheSameAreNotWrittenAgain() throws IOException {
    file.keep(contexts("a"), Optional.empty(), seen("a", "m1"));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(path, old);

    file.keep(contexts("a"), Optional.empty(), Optional.empty());

    assertThat(Files.getLastModifiedTime(path)).isEqualTo(old);
  }

  @Test
  void aFileThatCannotBeWrittenIsDoneWithout() throws IOException {
    Files.writeString(directory.resolve("cache"), "no directory");

    file.keep(contexts("a"), Optional.empty(), Optional.empty());

    assertThat(Files.readString(directory.resolve("cache"))).isEqualTo("no directory");
  }

  private static List<Context> contexts(String... names) {
    return Stream.of(names)
        .map(name -> Context.of(name, List.of(new Endpoint("127.0.0.1:2379"))))
        .toList();
  }

  private static Optional<Seen> seen(String context, String... members) {
    return Optional.of(new Seen(context, List.of(members)));
  }
}
