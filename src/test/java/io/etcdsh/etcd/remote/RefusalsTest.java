package io.etcdsh.etcd.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.grpc.Status;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private static final Endpoint ENDPOINT = new Endpoint("127.0.0.1:2379");

  private static Problem problem(Status status, boolean tls) {
    return Refusals.problem(ENDPOINT, tls, false, status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERMISSION_DENIED | etcdserver: permission denied | PERMISSION_DENIED
          UNKNOWN | auth: permission denied | PERMISSION_DENIED
          UNKNOWN | auth: user name is empty | LOGIN_NEEDED
          INVALID_ARGUMENT | etcdserver: user name is empty | LOGIN_NEEDED
          UNAVAILABLE | etcdserver: rpc not supported for learner | LEARNER
          FAILED_PRECONDITION | etcdserver: rpc not supported for learner | LEARNER
          UNAVAILABLE | etcdserver: no leader | NO_LEADER
          UNAVAILABLE | etcdserver: leader changed | NO_LEADER
          UNKNOWN | raft proposal dropped | NO_LEADER
          UNKNOWN | context deadline exceeded | TIMEOUT
          UNAVAILABLE | etcdserver: unhealthy cluster | SERVER_REFUSED
          UNAVAILABLE | etcdserver: request timed out | TIMEOUT
          OUT_OF_RANGE | etcdserver: mvcc: required revision has been compacted | SERVER_REFUSED
          CANCELLED | RST_STREAM closed stream. HTTP/2 error code: CANCEL | UNREACHABLE
          INTERNAL | RST_STREAM closed stream. HTTP/2 error code: INTERNAL_ERROR | UNREACHABLE
          UNIMPLEMENTED | unknown service etcdserverpb.KV | SERVER_REFUSED
          """)
  void textDecidesAndNotTheCode(Status.Code code, String text, ProblemCode expected) {
    assertThat(problem(code.toStatus().withDescription(text), false).code()).isEqualTo(expected);
  }

  @Test
  void whyIsWhatEtcdctlPrints() {
    assertThat(problem(Status.UNAVAILABLE.withDescription("etcdserver: no leader"), false).why())
        .isEqualTo("etcdserver: no leader");
    assertThat(problem(Status.UNKNOWN.withDescription("auth: permission denied"), false).why())
        .isEqualTo("rpc error: code = Unknown desc = auth: permission denied");
    assertThat(problem(Status.RESOURCE_EXHAUSTED.withDescription("grpc: big"), false).why())
        .isEqualTo("rpc error: code = ResourceExhausted desc = grpc: big");
    assertThat(problem(Status.DEADLINE_EXCEEDED.withDescription("after 1 s"), false).why())
        .isEqualTo("context deadline exceeded");
  }

  @Test
  void deadConnectionsAreToldByTheirCause() {
    assertThat(unreachable(new UnknownHostException("nowhere"))).isEqualTo("unknown host");
    assertThat(unreachable(new NoRouteToHostException("No route"))).isEqualTo("no route to host");
    assertThat(unreachable(new IOException("Connection refused"))).isEqualTo("connection refused");
    assertThat(unreachable(new IOException("Connection reset by peer")))
        .isEqualTo("connection reset");
    assertThat(unreachable(new IOException("Broken pipe"))).isEqualTo("connection reset");
    assertThat(unreachable(new IOException("connection timed out after 2000 ms")))
        .isEqualTo("the connection timed out");
  }

  private static String unreachable(IOException cause) {
    Problem problem = problem(Status.UNAVAILABLE.withDescription("io").withCause(cause), false);
    assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
    return problem.why();
  }

  @Test
  void certificatesOutOfTimeAreToldApart() {
    assertThat(tls(new CertificateExpiredException("NotAfter: then")).what()).contains("expired");
    assertThat(tls(new CertificateNotYetValidException("NotBefore: then")).what())
        .contains("not valid yet");
    assertThat(tls(new Exception("No name matching a found")).code())
        .isEqualTo(ProblemCode.TLS_WRONG_NAME);
  }

  private static Problem tls(Exception cause) {
    SSLHandshakeException failure = new SSLHandshakeException("General SSLEngine problem");
    failure.initCause(cause);
    return problem(Status.UNAVAILABLE.withDescription("ssl").withCause(failure), true);
  }
}
