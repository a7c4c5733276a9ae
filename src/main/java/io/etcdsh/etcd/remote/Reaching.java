package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ServedCertificate;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Connects to a place only to see whether it takes connections and which certificate it shows.
 * Trusts whoever answers, for a certificate that is wrong is to be looked at, too; says nothing
 * that matters. Blocks for at most its limit.
 *
 * @param place as the user or a member wrote it
 * @param target where that leads
 * @param security who we are
 */
record Reaching(Endpoint place, Target target, TransportSecurity security) {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;
  private static final int HEX = 16;

  Result<Reach> within(Duration limit) {
    return switch (target.address()) {
      case Target.Tcp tcp -> reached(tcp, limit);
      case Target.Unix unix ->
          Result.failed(
              Problem.of(
                  ProblemCode.UNAVAILABLE, "%s is a unix socket.".formatted(unix.path()), ""));
    };
  }

  private Result<Reach> reached(Target.Tcp tcp, Duration limit) {
    int millis = Math.toIntExact(Math.max(1, limit.toMillis()));
    long begun = System.nanoTime();
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(tcp.host(), tcp.port()), millis);
      Optional<ServedCertificate> shown =
          target.tls() ? Optional.of(shown(socket, tcp)) : Optional.empty();
      return Result.ok(new Reach(Duration.ofNanos(System.nanoTime() - begun), shown));
    } catch (IOException | GeneralSecurityException e) {
      return Result.failed(problem(e));
    }
  }

  private ServedCertificate shown(Socket plain, Target.Tcp tcp)
      throws IOException, GeneralSecurityException {
    try (SSLSocket socket =
        (SSLSocket)
            TransportProbe.trustingAll(security.keyManagers())
                .getSocketFactory()
                .createSocket(plain, tcp.host(), tcp.port(), true)) {
      socket.startHandshake();
      return served((X509Certificate) socket.getSession().getPeerCertificates()[0]);
    }
  }

  static ServedCertificate served(X509Certificate certificate) throws CertificateParsingException {
    Collection<List<?>> names =
        Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
    return new ServedCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        names.stream().flatMap(Reaching::name).toList(),
        Objects.requireNonNullElse(certificate.getExtendedKeyUsage(), List.of()),
        certificate.getSerialNumber().toString(HEX));
  }

  /** DNS names and addresses; other kinds of names are nothing to a server. */
  private static Stream<String> name(List<?> name) {
    int kind = (Integer) name.getFirst();
    return kind == DNS || kind == ADDRESS ? Stream.of(String.valueOf(name.get(1))) : Stream.empty();
  }

  private Problem problem(Exception e) {
    return switch (e) {
      case SocketTimeoutException silent ->
          Problem.of(ProblemCode.TIMEOUT, "%s takes no connection.".formatted(place), "timed out");
      case UnknownHostException unknown ->
          Problem.of(
              ProblemCode.UNREACHABLE, "%s is not known to DNS.".formatted(place), "no such host");
      case ConnectException refused ->
          Problem.of(
              ProblemCode.UNREACHABLE,
              "%s takes no connection.".formatted(place),
              "" + refused.getMessage());
      case SSLException tls ->
          Problem.of(
              ProblemCode.TLS_MISMATCH,
              "TLS with %s fails.".formatted(place),
              "" + tls.getMessage());
      default ->
          Problem.of(
              ProblemCode.UNREACHABLE,
              "%s cannot be reached.".formatted(place),
              "" + e.getMessage());
    };
  }
}
