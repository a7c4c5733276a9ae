package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;

/**
 * Puts questions to single members: logs in where that is wanted, repeats what a lapsed login or a
 * connection that had died unnoticed prevented, and checks which cluster answered. Thread-safe.
 */
final class MemberCalls {
  private final TransportSecurity security;
  private final Logins logins;
  private final KnownCluster known;
  private final SecondLook secondLook;

  MemberCalls(TransportSecurity security, Logins logins, KnownCluster known) {
    this.security = security;
    this.logins = logins;
    this.known = known;
    this.secondLook = new SecondLook(security);
  }

  /** The member's answer or what prevented it; the future itself never fails. */
  <A> CompletableFuture<Result<A>> ask(
      MemberChannel member, Ask<A> ask, Deadline deadline, Cancellation cancellation) {
    return logins
        .token(member)
        .thenCompose(
            login ->
                login.either(
                    token -> exchange(member, ask, new CallTerms(deadline, token, cancellation)),
                    problem -> CompletableFuture.completedFuture(Result.<A>failed(problem))))
        .thenApply(result -> noted(member.endpoint(), result))
        .exceptionally(MemberCalls::bug);
  }

  /**
   * Whether to ask another member after this failure. A URL that a member advertises may lead from
   * here to somebody else's cluster; that is no alarm, only no way to the member.
   */
  boolean worthAnother(MemberChannel member, Problem problem) {
    return Attempts.worthAnother(problem)
        || (problem.code() == ProblemCode.CLUSTER_CHANGED
            && !known.isConfigured(member.endpoint()));
  }

  private <A> CompletableFuture<Result<A>> exchange(
      MemberChannel member, Ask<A> ask, CallTerms terms) {
    boolean stood = member.ready();
    return ask.exchange()
        .at(member, terms)
        .thenCompose(reply -> repeated(member, ask, terms, reply, stood))
        .thenApply(
            reply ->
                reply.<Result<A>>either(
                    message -> answered(member, ask, message), status -> refused(member, status)))
        .thenCompose(result -> lookedAtAgain(member, result));
  }

  private <A> CompletableFuture<Reply<A>> repeated(
      MemberChannel member, Ask<A> ask, CallTerms terms, Reply<A> reply, boolean stood) {
    Status status = reply.either(message -> Status.OK, refusal -> refusal);
    if (logins.lapsed(status, terms.token())) {
      return again(member, ask, terms);
    }
    // a restart, or a middlebox that forgot us
    return stood && Refusals.isBroken(status)
        ? ask.exchange().at(member, terms)
        : CompletableFuture.completedFuture(reply);
  }

  private <A> CompletableFuture<Reply<A>> again(MemberChannel member, Ask<A> ask, CallTerms terms) {
    logins.forget(terms.token());
    return logins
        .token(member)
        .thenCompose(
            login -> {
              Token token = login.toOptional().orElse(Token.NONE);
              return ask.exchange()
                  .at(member, new CallTerms(terms.deadline(), token, terms.cancellation()));
            });
  }

  private <A> Result<A> answered(MemberChannel member, Ask<A> ask, A message) {
    member.heard(true);
    return known
        .answered(member.endpoint(), WireModel.header(ask.header().apply(message)))
        .<Result<A>>map(Result::failed)
        .orElse(Result.ok(message));
  }

  private <A> Result<A> refused(MemberChannel member, Status status) {
    member.heard(status.getCode() != Status.Code.DEADLINE_EXCEEDED);
    return Result.failed(security.problem(status).apply(member));
  }

  private <A> CompletableFuture<Result<A>> lookedAtAgain(MemberChannel member, Result<A> result) {
    return result.either(
        value -> CompletableFuture.completedFuture(result),
        problem -> secondLook.at(member, problem).thenApply(Result::failed));
  }

  private <A> Result<A> noted(Endpoint endpoint, Result<A> result) {
    result.failure().ifPresent(problem -> known.failed(endpoint, problem));
    return result;
  }

  private static <A> Result<A> bug(Throwable cause) {
    return Result.failed(
        Problem.of(ProblemCode.INTERNAL, "A call ended in a way that it must not.", "" + cause));
  }
}
