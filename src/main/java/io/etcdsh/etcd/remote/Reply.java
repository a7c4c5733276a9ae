package io.etcdsh.etcd.remote;

import io.grpc.Status;
import java.util.function.Function;

/** How one exchange with a member ended. */
sealed interface Reply<A> {

  /** What one of the two functions makes of it. */
  <R> R either(Function<A, R> answered, Function<Status, R> refused);

  /** The member answered. */
  record Answered<A>(A message) implements Reply<A> {
    @Override
    public <R> R either(Function<A, R> answered, Function<Status, R> refused) {
      return answered.apply(message);
    }
  }

  /** The member, or our own transport on its behalf, refused. */
  record Refused<A>(Status status) implements Reply<A> {
    @Override
    public <R> R either(Function<A, R> answered, Function<Status, R> refused) {
      return refused.apply(status);
    }
  }
}
