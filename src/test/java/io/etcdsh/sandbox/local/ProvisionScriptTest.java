package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.EtcdBinary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionScriptTest {
  @TempDir private Path directory;

  @Test
  void directoryThatIsPrintedNamesTheVersion() throws Exception {
    List<String> steps = new ArrayList<>();
    assertThat(
            script("echo \"looking for $*\" >&2; echo /cache/3.6.14")
                .find(Optional.of("3.6"), steps::add)
                .toOptional())
        .contains(new EtcdBinary("3.6.14", Path.of("/cache/3.6.14")));
    assertThat(steps).containsExactly("looking for get 3.6");
  }

  @Test
  void failureTellsTheLastSteps() throws Exception {
    assertThat(
            script("for i in 1 2 3 4 5 6 7 8 9; do echo step $i >&2; done; exit 1")
                .find(Optional.empty(), line -> {})
                .failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.NO_ETCD);
              assertThat(problem.why()).startsWith("step 2\n").endsWith("step 9");
            });
  }

  @Test
  void scriptThatIsMissingIsAProblem() {
    assertThat(
            new ProvisionScript(directory.resolve("none"))
                .find(Optional.empty(), line -> {})
                .failure())
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NO_ETCD));
  }

  private ProvisionScript script(String body) throws IOException {
    Path file = Files.writeString(directory.resolve("script"), "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return new ProvisionScript(file);
  }
}
