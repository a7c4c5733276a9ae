package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EtcdctlEnvironmentTest {

  @Test
  void readsEveryVariable() {
    EtcdctlEnvironment read =
        of(
            Map.ofEntries(
                Map.entry("ETCDCTL_ENDPOINTS", "a:1, b:2"),
                Map.entry("ETCDCTL_CACERT", "ca"),
                Map.entry("ETCDCTL_CERT", "c"),
                Map.entry("ETCDCTL_KEY", "k"),
                Map.entry("ETCDCTL_INSECURE_SKIP_TLS_VERIFY", "T"),
                Map.entry("ETCDCTL_INSECURE_TRANSPORT", "0"),
                Map.entry("ETCDCTL_USER", "root"),
                Map.entry("ETCDCTL_PASSWORD", "pw"),
                Map.entry("ETCDCTL_COMMAND_TIMEOUT", "1m"),
                Map.entry("ETCDCTL_DIAL_TIMEOUT", "1s"),
                Map.entry("ETCDCTL_WRITE_OUT", "json"),
                Map.entry("ETCDCTL_HEX", "true"),
                Map.entry("ETCDCTL_NOSUCH", "1")));
    assertThat(read)
        .isEqualTo(
            new EtcdctlEnvironment(
                new AccessWishes(
                    List.of("a:1", "b:2"),
                    Optional.of(Path.of("ca")),
                    Optional.of(Path.of("c")),
                    Optional.of(Path.of("k")),
                    Optional.of(true),
                    Optional.of(false),
                    Optional.of("root"),
                    Optional.of(Secret.of("pw")),
                    Optional.empty()),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of(Duration.ofSeconds(1)),
                Optional.of("json"),
                Optional.of(true)));
  }

  @Test
  void ignoresWhatDoesNotParseOrIsEmpty() {
    EtcdctlEnvironment nothing = of(Map.of());
    assertThat(
            of(
                Map.of(
                    "ETCDCTL_DIAL_TIMEOUT", "abc",
                    "ETCDCTL_COMMAND_TIMEOUT", "5",
                    "ETCDCTL_HEX", "maybe",
                    "ETCDCTL_INSECURE_SKIP_TLS_VERIFY", "yes",
                    "ETCDCTL_ENDPOINTS", "",
                    "ETCDCTL_USER", "")))
        .isEqualTo(nothing);
    assertThat(nothing.access().any()).isFalse();
  }

  @Test
  void findsTheConflictThatEtcdctlRefuses() {
    Environment environment =
        new Environment(Map.of("ETCDCTL_ENDPOINTS", "", "ETCDCTL_CONTEXT", "x"));
    assertThat(ShadowedVariables.conflict(List.of("hex", "context"), environment)).isEmpty();
    assertThat(ShadowedVariables.conflict(List.of("hex", "endpoints"), environment))
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code().etcdctlExit()).isEqualTo(1);
              assertThat(problem.why())
                  .isEqualTo(
                      "conflicting environment variable \"ETCDCTL_ENDPOINTS\" is shadowed by"
                          + " corresponding command-line flag (either unset environment variable or"
                          + " disable flag)");
            });
  }

  private static EtcdctlEnvironment of(Map<String, String> variables) {
    return EtcdctlEnvironment.of(new Environment(variables));
  }
}
