package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.grpc.Status;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a connection failed, found in the chain of causes.
 *
 * @param endpoint where it should have led
 * @param tls whether we speak TLS there
 * @param ownCertificate whether we have a client certificate to show
 */
record ConnectionFailures(Endpoint endpoint, boolean tls, boolean ownCertificate) {
  /** Longest chain of causes that is looked at. */
  static final int DEPTH = 20;

  private static final String DROPPED = "the connection was closed at once";
  private static final String RESET = "connection reset";

  /** How a TLS alert record begins that an HTTP/2 client takes for its first frame. */
  private static final String TLS_ALERT = "hex dump for first 5 bytes: 1503";

  /** Whether the connection was accepted and then ended without a word. */
  static boolean wasDropped(Problem problem) {
    return problem.code() == ProblemCode.UNREACHABLE
        && (problem.why().equals(DROPPED) || problem.why().equals(RESET));
  }

  /** TLS on one side only. */
  Problem mismatch() {
    return tls ? plaintextOnly() : tlsOnly();
  }

  Problem problem(Status status) {
    List<Throwable> causes =
        Stream.iterate(status.getCause(), Objects::nonNull, Throwable::getCause)
            .limit(DEPTH)
            .toList();
    String texts =
        (Refusals.text(status)
                + " "
                + String.join(" ", causes.stream().map(ConnectionFailures::message).toList()))
            .toLowerCase(Locale.ROOT);
    for (Throwable cause : causes) {
      if (cause instanceof CertificateExpiredException) {
        return expired("has expired", message(cause));
      }
      if (cause instanceof CertificateNotYetValidException) {
        return expired("is not valid yet", message(cause));
      }
    }
    if (tls) {
      return ofTls(causes, texts);
    }
    return texts.contains(TLS_ALERT) ? tlsOnly() : unreachable(causes, texts);
  }

  private Problem ofTls(List<Throwable> causes, String texts) {
    String last = causes.isEmpty() ? "" : message(causes.getLast());
    if (texts.contains("no subject alternative") || texts.contains("no name matching")) {
      return Problem.of(
          ProblemCode.TLS_WRONG_NAME,
          "The certificate of " + endpoint + " is not for this host.",
          last,
          "Dial a name or an address that the certificate lists, or have it issued again.");
    }
    if (texts.contains("unable to find valid certification path")
        || causes.stream().anyMatch(CertPathValidatorException.class::isInstance)
        || texts.contains("pkix path")) {
      return Problem.of(
          ProblemCode.TLS_UNTRUSTED,
          "The certificate of " + endpoint + " is not from an authority that we trust.",
          last,
          "Name the authority of this cluster with --cacert.");
    }
    if (texts.contains("not an ssl/tls record")
        || texts.contains("unsupported or unrecognized ssl message")
        || texts.contains("plaintext connection")) {
      return plaintextOnly();
    }
    return isClientRefusal(causes, texts) ? clientRefused(last) : unreachable(causes, texts);
  }

  /** In TLS 1.3 the server judges our certificate after we hold the handshake to be done. */
  private static boolean isClientRefusal(List<Throwable> causes, String texts) {
    return texts.contains("bad_certificate")
        || texts.contains("bad certificate")
        || texts.contains("certificate_required")
        || texts.contains("certificate required")
        || texts.contains("unknown_ca")
        || texts.contains("certificate_unknown")
        || causes.stream()
            .anyMatch(it -> it instanceof SSLException && message(it).contains("alert"));
  }

  /** The server does not like who we are. */
  Problem clientRefused(String why) {
    return ownCertificate
        ? Problem.of(
            ProblemCode.TLS_CLIENT_REFUSED,
            "The member at " + endpoint + " does not accept our certificate.",
            why,
            "Check that --cert is from the authority that the members trust, and in date.")
        : Problem.of(
            ProblemCode.TLS_CLIENT_REFUSED,
            "The member at " + endpoint + " wants a client certificate.",
            why,
            "Give one with --cert and --key.");
  }

  private Problem expired(String how, String why) {
    return Problem.of(
        ProblemCode.TLS_EXPIRED,
        "The certificate of " + endpoint + " " + how + ".",
        why,
        "Have it renewed; if it should be valid, check this machine's clock.");
  }

  private Problem plaintextOnly() {
    return Problem.of(
        ProblemCode.TLS_MISMATCH,
        "The member at " + endpoint + " does not speak TLS.",
        "it does not understand our TLS",
        "Dial http://" + endpoint.authority() + ", or leave the certificate options out.");
  }

  private Problem tlsOnly() {
    return Problem.of(
        ProblemCode.TLS_MISMATCH,
        "The member at " + endpoint + " speaks TLS only.",
        "it does not understand our plaintext",
        "Dial https://" + endpoint.authority() + " and name its authority with --cacert.");
  }

  private Problem unreachable(List<Throwable> causes, String texts) {
    return Problem.of(
        ProblemCode.UNREACHABLE,
        "Nobody answers at " + endpoint + ".",
        cause(causes, texts),
        "Check the address, and whether etcd runs there.");
  }

  private static String cause(List<Throwable> causes, String texts) {
    for (Throwable cause : causes) {
      if (cause instanceof UnknownHostException) {
        return "unknown host";
      }
      if (cause instanceof NoRouteToHostException) {
        return "no route to host";
      }
    }
    if (texts.contains("connection refused")) {
      return "connection refused";
    }
    if (texts.contains("timed out") || texts.contains("timeout")) {
      return "the connection timed out";
    }
    if (texts.contains("reset") || texts.contains("broken pipe")) { // the reset met what we wrote
      return RESET;
    }
    if (texts.contains("rst_stream")) {
      return "it ended the call without an answer";
    }
    if (texts.contains("network closed")
        || causes.stream().anyMatch(ClosedChannelException.class::isInstance)) {
      return DROPPED;
    }
    if (causes.stream().anyMatch(ConnectException.class::isInstance) || causes.isEmpty()) {
      return texts.strip();
    }
    return message(causes.getLast());
  }

  private static String message(Throwable cause) {
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
