package io.etcdsh.config;

import io.etcdsh.etcd.Secret;
import io.etcdsh.line.GoDuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the variables say that etcdctl reads: each global flag has one ({@code
 * etcdctl/ctlv3/command/global.go}, {@code pkg/flags/flag.go}, 3.4 to 3.7). A value that does not
 * parse is ignored silently, as etcdctl does; unknown {@code ETCDCTL_} variables are not looked at.
 *
 * @param access how to reach a cluster, and as whom
 * @param commandTimeout {@code ETCDCTL_COMMAND_TIMEOUT}
 * @param dialTimeout {@code ETCDCTL_DIAL_TIMEOUT}
 * @param writeOut {@code ETCDCTL_WRITE_OUT}, not checked
 * @param hex {@code ETCDCTL_HEX}
 */
public record EtcdctlEnvironment(
    AccessWishes access,
    Optional<Duration> commandTimeout,
    Optional<Duration> dialTimeout,
    Optional<String> writeOut,
    Optional<Boolean> hex) {

  /** Reads them. */
  public static EtcdctlEnvironment of(Environment environment) {
    return new EtcdctlEnvironment(
        access(environment),
        environment.value("ETCDCTL_COMMAND_TIMEOUT").flatMap(GoDuration::parse),
        environment.value("ETCDCTL_DIAL_TIMEOUT").flatMap(GoDuration::parse),
        environment.value("ETCDCTL_WRITE_OUT"),
        environment.value("ETCDCTL_HEX").flatMap(GoBoolean::parse));
  }

  private static AccessWishes access(Environment environment) {
    return new AccessWishes(
        environment.value("ETCDCTL_ENDPOINTS").map(EtcdctlEnvironment::list).orElse(List.of()),
        path(environment, "ETCDCTL_CACERT"),
        path(environment, "ETCDCTL_CERT"),
        path(environment, "ETCDCTL_KEY"),
        environment.value("ETCDCTL_INSECURE_SKIP_TLS_VERIFY").flatMap(GoBoolean::parse),
        environment.value("ETCDCTL_INSECURE_TRANSPORT").flatMap(GoBoolean::parse),
        environment.value("ETCDCTL_USER"),
        environment.value("ETCDCTL_PASSWORD").map(Secret::of),
        Optional.empty());
  }

  private static Optional<Path> path(Environment environment, String name) {
    return environment.value(name).flatMap(UserPath::read);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  /** The variable that stands for a global option, for example {@code ETCDCTL_DIAL_TIMEOUT}. */
  public static String variable(String option) {
    return "ETCDCTL_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
