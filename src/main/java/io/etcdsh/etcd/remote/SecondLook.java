package io.etcdsh.etcd.remote;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Looks closer at failures whose first reason is not the real one. Takes its time on a virtual
 * thread, because failures arrive on the event loop.
 */
final class SecondLook {
  private final TransportSecurity security;

  SecondLook(TransportSecurity security) {
    this.security = security;
  }

  /** The problem behind the problem. */
  CompletableFuture<Problem> at(MemberChannel member, Problem first) {
    boolean dropped = ConnectionFailures.wasDropped(first);
    boolean refused = first.code() == ProblemCode.TLS_CLIENT_REFUSED;
    if (!dropped && !refused) {
      return CompletableFuture.completedFuture(first);
    }
    CompletableFuture<Problem> outcome = new CompletableFuture<>();
    Thread.startVirtualThread(
        () ->
            outcome.complete(
                (dropped ? mismatch(member) : security.mismatchOfOwnFiles()).orElse(first)));
    return outcome;
  }

  private Optional<Problem> mismatch(MemberChannel member) {
    if (!(member.target().address() instanceof Target.Tcp tcp)) {
      return Optional.empty();
    }
    ConnectionFailures failures =
        new ConnectionFailures(
            member.endpoint(), member.target().tls(), security.hasOwnCertificate());
    boolean other =
        member.target().tls() ? TransportProbe.speaksPlaintext(tcp) : TransportProbe.speaksTls(tcp);
    return other ? Optional.of(failures.mismatch()) : Optional.empty();
  }
}
