package io.etcdsh.check;

import io.etcdsh.fixture.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChecksPageTest {

  @Test
  void thePageListsEveryCheck() throws IOException {
    String rows =
        Checks.ALL.stream()
            .map(
                it ->
                    "| <a id=\"%1$s\"></a>`%1$s` | %2$s | %3$s |\n"
                        .formatted(it.name(), it.topic().word(), it.question()))
            .collect(Collectors.joining());
    String page =
        """
        # The checks of diagnose

        Made from the catalogue of checks, in its order; among findings that are equally bad, those of earlier checks come first.

        | check | topic | question |
        | --- | --- | --- |
        """;
    GeneratedFile.assertIs(Path.of("src/site/markdown/checks.md"), page + rows);
  }
}
