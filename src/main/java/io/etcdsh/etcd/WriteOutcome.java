package io.etcdsh.etcd;

import io.etcdsh.problem.Problem;

/** What came of a request that changes something. */
public sealed interface WriteOutcome<T> {

  /** It was made. */
  record Done<T>(T answer) implements WriteOutcome<T> {}

  /** It was not made: the server said no, or it was never sent. */
  record Refused<T>(Problem problem) implements WriteOutcome<T> {}

  /** It was sent, and nobody knows whether it was made: a time-out, a broken connection. */
  record InDoubt<T>(Problem problem) implements WriteOutcome<T> {}
}
