package io.etcdsh.etcd.remote;

import io.grpc.Deadline;

/**
 * Under which terms a call is made.
 *
 * @param deadline when it is given up
 * @param token who makes it
 * @param cancellation what can end it early
 */
record CallTerms(Deadline deadline, Token token, Cancellation cancellation) {}
