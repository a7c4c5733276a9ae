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
    if (!ConnectionFailures.wasDropped(first) && !isClientRefused(first)) {
      return CompletableFuture.completedFuture(first);
    }
    CompletableFuture<Problem> outcome = new CompletableFuture<>();
    Thread.startVirtualThread(() -> outcome.complete(behind(member, first)));
    return outcome;
  }

  private Problem behind(MemberChannel member, Problem first) {
    Problem seen = first;
    if (ConnectionFailures.wasDropped(first)
        && member.target().address() instanceof Target.Tcp address) {
      seen = dropped(member, address).orElse(first);
    }
    return isClientRefused(seen) ? security.mismatchOfOwnFiles().orElse(seen) : seen;
  }

  /** TLS met plaintext, or the alert that refused us was lost in a reset. */
  private Optional<Problem> dropped(MemberChannel member, Target.Tcp address) {
    boolean tls = member.target().tls();
    ConnectionFailures failures =
        new ConnectionFailures(member.endpoint(), tls, security.hasOwnCertificate());
    if (!tls) {
      return TransportProbe.speaksTls(address)
          ? Optional.of(failures.mismatch())
          : Optional.empty();
    }
    return TransportProbe.speaksPlaintext(address)
        ? Optional.of(failures.mismatch())
        : TransportProbe.alert(address, security.keyManagers()).map(failures::clientRefused);
  }

  private static boolean isClientRefused(Problem problem) {
    return problem.code() == ProblemCode.TLS_CLIENT_REFUSED;
  }
}
