package io.etcdsh.etcd.remote;

import io.grpc.Status;

/** How one exchange with a member ended. */
sealed interface Reply<A> {

  /** The member answered. */
  record Answered<A>(A message) implements Reply<A> {}

  /** The member, or our own transport on its behalf, refused. */
  record Refused<A>(Status status) implements Reply<A> {}
}
