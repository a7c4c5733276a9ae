package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileListingTest {
  @TempDir private Path home;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(home.resolve("certs/old"));
    Files.createFile(home.resolve("certs/ca.pem"));
    Files.createFile(home.resolve("certs/.hidden"));
    Files.createFile(home.resolve("certs/my key"));
  }

  private List<String> words(String typed) {
    return FileListing.directory(typed, Optional.of(home))
        .map(FileListing::of)
        .map(it -> it.proposals(typed).stream().map(Proposal::value).toList())
        .orElse(List.of());
  }

  @Test
  void goesOnDirectoryByDirectoryAsItWasTyped() {
    assertThat(words("~/")).containsExactly("~/certs/");
    assertThat(words("~/certs/"))
        .containsExactly("~/certs/ca.pem", "~/certs/my key", "~/certs/old/");
    assertThat(words(home + "/certs/c")).containsExactly(home + "/certs/ca.pem");
  }

  @Test
  void showsHiddenFilesWhereTheirDotIsTyped() {
    assertThat(words("~/certs/.")).containsExactly("~/certs/.hidden");
  }

  @Test
  void aDirectoryThatIsNotThereHasNothingInIt() {
    assertThat(words("~/nowhere/")).isEmpty();
    assertThat(words("a\0b/")).isEmpty();
  }
}
