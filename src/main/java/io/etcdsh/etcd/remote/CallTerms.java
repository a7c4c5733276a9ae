package io.etcdsh.etcd.remote;

import io.grpc.Deadline;
import java.util.Optional;

/**
 * Under which terms a call is made.
 *
 * @param deadline when it is given up
 * @param token who makes it
 * @param cancellation what can end it early
 * @param sending who wants to know whether it left us; for what changes something only
 */
record CallTerms(
    Deadline deadline, Token token, Cancellation cancellation, Optional<Sending> sending) {

  /** Terms for a question. */
  CallTerms(Deadline deadline, Token token, Cancellation cancellation) {
    this(deadline, token, cancellation, Optional.empty());
  }
}
