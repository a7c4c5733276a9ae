package io.etcdsh.etcd.remote;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Collects the one answer of a call. */
final class UnaryListener<A> extends ClientCall.Listener<A> {
  private final CompletableFuture<Reply<A>> reply = new CompletableFuture<>();
  private Optional<A> message = Optional.empty();

  /** How the call ended, once it has. */
  CompletableFuture<Reply<A>> reply() {
    return reply;
  }

  @Override
  public void onMessage(A received) {
    message = Optional.of(received);
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    if (!status.isOk()) {
      reply.complete(new Reply.Refused<>(status));
      return;
    }
    Reply<A> missing =
        new Reply.Refused<>(Status.INTERNAL.withDescription("the answer has no message"));
    reply.complete(message.<Reply<A>>map(Reply.Answered::new).orElse(missing));
  }
}
