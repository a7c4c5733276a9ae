package io.etcdsh.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.fixture.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualPageTest {
  private static final Catalog CATALOG = new Catalog(Commands.ALL);
  private static final Path PAGE = Path.of("src/main/dist/man/etcdsh.1");

  @TempDir Path scratch;

  @Test
  void thePageIsMadeFromTheCatalogue() throws IOException {
    GeneratedFile.assertIs(PAGE, new ManualPage(CATALOG).text());
  }

  @Test
  void mandocHasNothingToSayAboutIt() throws IOException, InterruptedException {
    assertThat(run("mandoc", "-T", "lint", "-W", "style", PAGE.toString()).strip()).isEmpty();
  }

  @Test
  void everyCommandAndItsOptionsAreOnThePage() throws IOException, InterruptedException {
    String shown = run("mandoc", "-T", "utf8", "-O", "width=200", PAGE.toString());

    String plain = shown.replaceAll(".\b", "");
    for (CommandSpec spec : CATALOG.specs()) {
      assertThat(plain).contains("     " + spec.name());
      spec.examples().forEach(example -> assertThat(plain).contains(example));
      spec.options().forEach(option -> assertThat(plain).contains("--" + option.name()));
    }
    assertThat(plain).contains("E-NO-LEADER", "ETCDSH_CONFIG", "130");
    assertThat(plain.lines()).noneMatch(line -> line.strip().startsWith("."));
  }

  private String run(String... words) throws IOException, InterruptedException {
    boolean here =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, words[0])));
    assumeTrue(here, () -> "this machine has no " + words[0]);
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
    ProcessRun run =
        ProcessRun.start(
            scratch, Path.of("").toAbsolutePath(), environment, new ArrayList<>(List.of(words)));
    run.exitCode();
    return run.stdout() + run.stderr();
  }
}
