package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.AUTH;
import static io.etcdsh.logs.LogKind.TLS;

import java.util.List;

/** TLS and logins ({@code embed/config_logging.go}, {@code auth/store.go}; etcd 3.4 to 3.7). */
final class AccessTexts {
  static final List<Known> ALL =
      List.of(
          Known.fact(TLS, "rejected connection on client endpoint"),
          Known.fact(TLS, "rejected connection on peer endpoint"),
          Known.fact(TLS, "rejected connection"),
          Known.fact(TLS, "rejected connection from \"{}\" (error \"{why}\", ServerName {}"),
          Known.fact(AUTH, "invalid auth token"),
          Known.fact(AUTH, "invalid auth token: {}"),
          Known.fact(AUTH, "invalid authentication was requested"),
          Known.fact(AUTH, "invalid authentication request to user {} was issued"),
          Known.fact(AUTH, "request auth revision is less than current node auth revision"));

  private AccessTexts() {}
}
