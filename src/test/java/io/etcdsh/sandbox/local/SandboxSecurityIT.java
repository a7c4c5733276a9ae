package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS and authentication, checked with the etcdctl of the same version. */
@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class SandboxSecurityIT {

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void tlsAndAuthenticationAreReallyOn(String version) throws Exception {
    try (Bench bench = new Bench()) {
      SandboxSpec spec =
          new SandboxSpec("t1", 3, Optional.of(version), true, true, Optional.empty(), false);
      SandboxStatus started = bench.start(spec, Lifetime.SESSION);
      Path passwordFile = started.passwordFile().orElseThrow();
      String password = Files.readString(passwordFile).strip();

      assertThat(etcdctl(started, List.of("get", "a"), "root:" + password)).isZero();
      assertThat(etcdctl(started, List.of("get", "a"), "root:wrong")).isNotZero();
      assertThat(mode(passwordFile)).isEqualTo("rw-------");
      assertThat(mode(started.key().orElseThrow())).isEqualTo("rw-------");
      assertThat(mode(bench.folder("t1").directory())).isEqualTo("rwx------");
      assertThat(words(started)).noneMatch(word -> word.contains(password));

      SandboxStatus grown = bench.act("t1", new SandboxAction.Add(false));
      assertThat(grown.members()).hasSize(4);
      SandboxStatus shrunk = bench.act("t1", new SandboxAction.Remove("m4"));
      assertThat(shrunk.members()).hasSize(3);
    }
  }

  private static Stream<String> words(SandboxStatus status) {
    return ProcessHandle.allProcesses()
        .filter(each -> status.members().getFirst().pid().filter(p -> p == each.pid()).isPresent())
        .flatMap(each -> each.info().arguments().stream().flatMap(Stream::of));
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static int etcdctl(SandboxStatus status, List<String> words, String user)
      throws Exception {
    SandboxMember member = status.members().getFirst();
    Path program =
        Bench.value(new PresentEtcd().find(Optional.of(status.etcd()), line -> {}))
            .directory()
            .resolve("etcdctl");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--endpoints=" + member.client().text(),
                "--cacert=" + status.caCert().orElseThrow(),
                "--cert=" + status.cert().orElseThrow(),
                "--key=" + status.key().orElseThrow()));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
    builder.environment().put("ETCDCTL_API", "3");
    builder.environment().put("ETCDCTL_USER", user);
    return builder.start().waitFor();
  }
}
