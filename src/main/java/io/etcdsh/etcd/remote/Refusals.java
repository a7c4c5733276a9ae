package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.grpc.Status;
import java.util.Objects;

/**
 * What a call's unhappy end means. Decides by etcd's texts, because its gRPC codes differ between
 * lines and one code stands for a dead connection as well as for an unhealthy cluster.
 */
final class Refusals {
  /**
   * The deadline travels with the call, and a server may notice its end a moment before us: Go's
   * own text, which 3.4 passes on with whatever code ({@code context.DeadlineExceeded}).
   */
  private static final String SERVERS_DEADLINE = "context deadline exceeded";

  private static final String TIMED_OUT = EtcdErrors.PREFIX + "request timed out";

  /**
   * How gRPC's text begins when the server's side ended one stream and said nothing of etcd's
   * ({@code NettyClientHandler.onRstStreamRead}); the code is then whatever HTTP/2 made of it.
   */
  private static final String STREAM_RESET = "RST_STREAM closed stream";

  private Refusals() {}

  /** The problem behind {@code status}, which {@code endpoint} gave or our transport to it. */
  static Problem problem(Endpoint endpoint, boolean tls, boolean ownCertificate, Status status) {
    String text = text(status);
    if (status.getCode() == Status.Code.DEADLINE_EXCEEDED || text.equals(SERVERS_DEADLINE)) {
      return timeout(endpoint);
    }
    if (isFromEtcd(text)) {
      return ofEtcd(endpoint, text, printed(status, text));
    }
    if (isBroken(status) || status.getCause() != null) {
      return new ConnectionFailures(endpoint, tls, ownCertificate).problem(status);
    }
    return text.equals(EtcdErrors.DROPPED)
        ? changed(endpoint, printed(status, text))
        : refused(endpoint, printed(status, text));
  }

  /** Nothing was heard from {@code endpoint} before the deadline. */
  static Problem timeout(Endpoint endpoint) {
    return Problem.of(
        ProblemCode.TIMEOUT,
        "The member at " + endpoint + " did not answer in time.",
        "context deadline exceeded",
        "Give it more time with --command-timeout, or look at its process and its network.");
  }

  /** Whether an answer came from etcd at all, and not from our transport. */
  static boolean isFromEtcd(String text) {
    return text.startsWith(EtcdErrors.PREFIX) || text.startsWith("auth: ");
  }

  /** Whether the connection or the stream ended under the call, as when a member is stopped. */
  static boolean isBroken(Status status) {
    String text = text(status);
    return text.startsWith(STREAM_RESET)
        || (status.getCode() == Status.Code.UNAVAILABLE && !isFromEtcd(text));
  }

  /** The status's text, empty if it has none. */
  static String text(Status status) {
    return Objects.requireNonNullElse(status.getDescription(), "");
  }

  /** As etcdctl prints it after {@code Error: }. */
  private static String printed(Status status, String text) {
    return EtcdErrors.knownToEtcdctl(text)
        ? text
        : "rpc error: code = " + goName(status.getCode()) + " desc = " + text;
  }

  private static Problem ofEtcd(Endpoint endpoint, String text, String printed) {
    String bare = text.replaceFirst("^auth: ", EtcdErrors.PREFIX);
    if (bare.startsWith(TIMED_OUT)) {
      return Problem.of(
          ProblemCode.TIMEOUT, "The cluster did not agree on an answer in time.", printed);
    }
    return switch (bare) {
      case EtcdErrors.LEARNER ->
          Problem.of(
              ProblemCode.LEARNER,
              "The member at " + endpoint + " is a learner and does not serve this.",
              printed,
              "Ask a voter, or promote the learner.");
      case EtcdErrors.PERMISSION_DENIED ->
          Problem.of(
              ProblemCode.PERMISSION_DENIED,
              "The roles of this user do not allow it.",
              printed,
              "Log in as a user with the role that it needs: --user NAME.");
      case EtcdErrors.AUTH_FAILED ->
          Problem.of(
              ProblemCode.LOGIN_FAILED,
              "The cluster did not accept the user and the password.",
              printed,
              "Check --user and the password; the cluster does not tell which of them is wrong.");
      case EtcdErrors.NO_USER ->
          Problem.of(
              ProblemCode.LOGIN_NEEDED,
              "The cluster wants a login.",
              printed,
              "Log in with --user NAME.");
      case EtcdErrors.NO_LEADER ->
          Problem.of(
              ProblemCode.NO_LEADER,
              "The member at " + endpoint + " sees no leader.",
              printed,
              "See who is there: endpoint status --cluster");
      case EtcdErrors.LEADER_CHANGED -> changed(endpoint, printed);
      default -> refused(endpoint, printed);
    };
  }

  private static Problem changed(Endpoint endpoint, String printed) {
    return Problem.of(
        ProblemCode.NO_LEADER,
        "The leader changed while the member at " + endpoint + " was asked.",
        printed,
        "Try again.");
  }

  private static Problem refused(Endpoint endpoint, String printed) {
    return Problem.of(
        ProblemCode.SERVER_REFUSED, "The member at " + endpoint + " refused.", printed);
  }

  /** The code's name in Go ({@code google.golang.org/grpc/codes}), as etcdctl shows it. */
  private static String goName(Status.Code code) {
    StringBuilder name = new StringBuilder();
    for (String part : code.name().split("_", -1)) {
      name.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return code == Status.Code.CANCELLED ? "Canceled" : name.toString();
  }
}
