package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Login;
import io.etcdsh.etcd.remote.wire.AuthGrpc;
import io.etcdsh.etcd.remote.wire.AuthenticateRequest;
import io.etcdsh.etcd.remote.wire.AuthenticateResponse;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Logs in when the first call needs it and shares the token between all members, for the cluster
 * agrees on it. Logs in on the member that is to be called, so that a dead one delays nobody; a
 * learner does not serve logins, there a voter gives the token. Thread-safe.
 */
final class Logins {
  private final Optional<Login> login;
  private final Duration timeout;
  private final Function<Status, Function<MemberChannel, Problem>> judge;
  private final Supplier<List<MemberChannel>> voters;
  private final AtomicReference<Optional<Token>> current;
  private final Map<Endpoint, CompletableFuture<Result<Token>>> underWay =
      new ConcurrentHashMap<>();

  /**
   * Nobody is logged in yet.
   *
   * @param judge tells what a refusal means
   * @param voters who can give a token where the member to be called cannot
   */
  Logins(
      Optional<Login> login,
      Duration timeout,
      Function<Status, Function<MemberChannel, Problem>> judge,
      Supplier<List<MemberChannel>> voters) {
    this.login = login;
    this.timeout = timeout;
    this.judge = judge;
    this.voters = voters;
    this.current =
        new AtomicReference<>(login.isPresent() ? Optional.empty() : Optional.of(Token.NONE));
  }

  /** The token to call {@code member} with. */
  CompletableFuture<Result<Token>> token(MemberChannel member) {
    return current
        .get()
        .map(token -> CompletableFuture.completedFuture(Result.ok(token)))
        .orElseGet(() -> shared(member));
  }

  /** Whether a call was refused before anything was done because the login is no longer good. */
  boolean lapsed(Status status, Token used) {
    String text = Refusals.text(status);
    return login.isPresent()
        && (text.equals(EtcdErrors.TOKEN_INVALID)
            || text.equals(EtcdErrors.TOKEN_OLD)
            || (used.isNone() && text.endsWith("user name is empty")));
  }

  /** Makes the next call log in again, unless another call has done so by now. */
  void forget(Token used) {
    current.updateAndGet(it -> it.filter(token -> !token.equals(used)));
  }

  private CompletableFuture<Result<Token>> shared(MemberChannel member) {
    CompletableFuture<Result<Token>> mine = new CompletableFuture<>();
    CompletableFuture<Result<Token>> other = underWay.putIfAbsent(member.endpoint(), mine);
    if (other != null) {
      return other;
    }
    var _ =
        at(member)
            .thenCompose(result -> elsewhereIfLearner(result, member))
            .whenComplete(
                (result, bug) -> {
                  underWay.remove(member.endpoint());
                  result.toOptional().ifPresent(token -> current.set(Optional.of(token)));
                  mine.complete(result);
                });
    return mine;
  }

  private CompletableFuture<Result<Token>> elsewhereIfLearner(
      Result<Token> result, MemberChannel learner) {
    CompletableFuture<Result<Token>> outcome = CompletableFuture.completedFuture(result);
    if (result.failure().filter(Attempts::isLearner).isEmpty()) {
      return outcome;
    }
    for (MemberChannel voter : voters.get()) {
      if (voter != learner) {
        outcome =
            outcome.thenCompose(
                last ->
                    last.failure().isEmpty() ? CompletableFuture.completedFuture(last) : at(voter));
      }
    }
    return outcome.thenApply(last -> last.failure().isEmpty() ? last : result);
  }

  private CompletableFuture<Result<Token>> at(MemberChannel member) {
    Login who = login.orElseThrow();
    AuthenticateRequest request =
        AuthenticateRequest.newBuilder()
            .setName(who.user())
            .setPassword(who.password().reveal())
            .build();
    CallTerms terms =
        new CallTerms(
            Deadline.after(timeout.toNanos(), TimeUnit.NANOSECONDS),
            Token.NONE,
            new Cancellation());
    return member
        .ask(AuthGrpc.getAuthenticateMethod(), request, terms)
        .thenApply(reply -> result(member, reply));
  }

  private Result<Token> result(MemberChannel member, Reply<AuthenticateResponse> reply) {
    return reply.either(
        answer -> Result.ok(new Token(answer.getToken())),
        status ->
            Refusals.text(status).equals(EtcdErrors.AUTH_OFF)
                ? Result.ok(Token.NONE)
                : Result.failed(judge.apply(status).apply(member)));
  }
}
