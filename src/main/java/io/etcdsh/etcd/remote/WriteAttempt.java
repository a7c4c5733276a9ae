package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request that changes something, put to one member by a caller that waits. It is sent anew
 * only after the server refused the login, which it does before it looks at the request.
 */
final class WriteAttempt<A, T> {
  /** gRPC's own deadline comes first, with a better reason than ours. */
  private static final Duration GRACE = Duration.ofMillis(150);

  private final Write<A, T> write;
  private final MemberChannel member;
  private final Deadline deadline;
  private final Logins logins;
  private final KnownCluster known;
  private final TransportSecurity security;
  private final Cancellation cancellation = new Cancellation();
  private boolean handedOver;

  WriteAttempt(
      Write<A, T> write,
      MemberChannel member,
      Deadline deadline,
      Logins logins,
      KnownCluster known,
      TransportSecurity security) {
    this.write = write;
    this.member = member;
    this.deadline = deadline;
    this.logins = logins;
    this.known = known;
    this.security = security;
  }

  /** The outcome. Call it once. */
  WriteOutcome<T> run() {
    try {
      return sent(true);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return cutShort(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
    } catch (TimeoutException silence) {
      return cutShort(Refusals.timeout(member.endpoint()));
    } catch (ExecutionException bug) {
      return cutShort(
          Problem.of(ProblemCode.INTERNAL, "A call ended in a way that it must not.", "" + bug));
    } finally {
      cancellation.cancel();
    }
  }

  private WriteOutcome<T> sent(boolean mayLogInAgain)
      throws InterruptedException, ExecutionException, TimeoutException {
    Result<Token> login = awaited(logins.token(member));
    Optional<Token> token = login.toOptional();
    if (token.isEmpty()) {
      return new WriteOutcome.Refused<>(login.failure().orElseThrow());
    }
    Sending sending = new Sending();
    CallTerms terms = new CallTerms(deadline, token.get(), cancellation, Optional.of(sending));
    handedOver = true;
    Reply<A> reply = awaited(write.exchange().at(member, terms));
    Status status = reply.either(message -> Status.OK, refusal -> refusal);
    if (mayLogInAgain && logins.lapsed(status, token.get())) {
      handedOver = false;
      logins.forget(token.get());
      return sent(false);
    }
    return reply.<WriteOutcome<T>>either(this::answered, it -> refused(it, sending.begun()));
  }

  private <V> V awaited(CompletableFuture<V> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    long left = deadline.timeRemaining(TimeUnit.NANOSECONDS) + GRACE.toNanos();
    return future.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
  }

  /** Another cluster than the one that answered a moment ago may have made the change. */
  private WriteOutcome<T> answered(A message) {
    member.heard(true);
    T answer = write.model().apply(message);
    return known
        .answered(member.endpoint(), write.header().apply(answer))
        .<WriteOutcome<T>>map(WriteOutcome.InDoubt::new)
        .orElseGet(() -> new WriteOutcome.Done<>(answer));
  }

  private WriteOutcome<T> refused(Status status, boolean begun) {
    member.heard(status.getCode() != Status.Code.DEADLINE_EXCEEDED);
    Problem problem = security.problem(status).apply(member);
    known.failed(member.endpoint(), problem);
    if (!begun || !Doubts.leaves(status)) {
      return new WriteOutcome.Refused<>(problem);
    }
    return new WriteOutcome.InDoubt<>(
        problem.code() == ProblemCode.UNREACHABLE
            ? problem.about("The connection to " + member.endpoint() + " broke under the request.")
            : problem);
  }

  private WriteOutcome<T> cutShort(Problem problem) {
    return handedOver ? new WriteOutcome.InDoubt<>(problem) : new WriteOutcome.Refused<>(problem);
  }
}
