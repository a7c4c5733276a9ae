package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and how an endpoint is dialled. Endpoints of different spelling that mean the same have
 * equal targets.
 *
 * @param address where
 * @param tls whether TLS is spoken
 */
record Target(Address address, boolean tls) {
  private static final Pattern HOST_PORT =
      Pattern.compile("(?:\\[([^\\]]+)\\]|([^:/\\[\\]]+)):(\\d{1,5})/?");
  private static final int HIGHEST_PORT = 65535;

  /** An address. */
  sealed interface Address {}

  /** A TCP port; an IPv6 host is without brackets. */
  record Tcp(String host, int port) implements Address {
    /** Whether the host stands for all addresses of a machine. */
    boolean isWildcard() {
      return host.equals("0.0.0.0") || host.equals("::");
    }
  }

  /** A unix socket. */
  record Unix(String path) implements Address {}

  /** The same text for equal targets and for no others. */
  String key() {
    String scheme = tls ? "tls " : "plaintext ";
    return address instanceof Tcp tcp
        ? scheme + tcp.host() + " " + tcp.port()
        : scheme + ((Unix) address).path();
  }

  /** Whether an advertised URL leads anywhere: not so if it only says "all my addresses". */
  static boolean isPlace(Endpoint advertised) {
    return of(advertised, TlsFiles.NONE)
        .toOptional()
        .filter(it -> !(it.address() instanceof Tcp tcp && tcp.isWildcard()))
        .isPresent();
  }

  /**
   * Reads an endpoint as etcdctl does: {@code https} and {@code unixs} speak TLS, {@code http} and
   * {@code unix} do not, and without a scheme the certificate options decide ({@code
   * client/v3/internal/endpoint}, 3.6).
   */
  static Result<Target> of(Endpoint endpoint, TlsFiles files) {
    return switch (endpoint.scheme()) {
      case "" -> tcp(endpoint, files.asksForTls());
      case "http" -> tcp(endpoint, false);
      case "https" -> tcp(endpoint, true);
      case "unix" -> unix(endpoint, false);
      case "unixs" -> unix(endpoint, true);
      default -> bad(endpoint, "the scheme is none of http, https, unix and unixs");
    };
  }

  private static Result<Target> tcp(Endpoint endpoint, boolean tls) {
    Matcher matcher = HOST_PORT.matcher(endpoint.authority());
    if (!matcher.matches()) {
      return bad(endpoint, "it is not of the form host:port");
    }
    int port = Integer.parseInt(matcher.group(3));
    if (port > HIGHEST_PORT) {
      return bad(endpoint, "there is no port " + port);
    }
    String bracketed = matcher.group(1);
    String host = bracketed == null ? matcher.group(2) : bracketed;
    return Result.ok(new Target(new Tcp(host, port), tls));
  }

  private static Result<Target> unix(Endpoint endpoint, boolean tls) {
    return endpoint.authority().isEmpty()
        ? bad(endpoint, "the path of the socket is missing")
        : Result.ok(new Target(new Unix(endpoint.authority()), tls));
  }

  private static Result<Target> bad(Endpoint endpoint, String why) {
    return Result.failed(
        Problem.of(
            ProblemCode.BAD_OPTION,
            "The endpoint '" + endpoint.text() + "' cannot be dialled.",
            why,
            "Write it as host:port, http://host:port, https://host:port or unix:///path."));
  }
}
