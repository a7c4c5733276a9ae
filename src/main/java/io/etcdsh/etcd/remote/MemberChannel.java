package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The connection to one member: dialled at the first call, then kept. A call on a broken connection
 * dials again and ends with the outcome of that attempt, never with the error of an older one.
 * Thread-safe.
 */
final class MemberChannel implements AutoCloseable {
  private static final Metadata.Key<String> TOKEN =
      Metadata.Key.of("token", Metadata.ASCII_STRING_MARSHALLER);

  private final Endpoint endpoint;
  private final Target target;
  private final Supplier<ManagedChannel> dialer;
  private final long patience;
  private Optional<ManagedChannel> current = Optional.empty();
  private OptionalLong silentSince = OptionalLong.empty();
  private boolean closed;

  /**
   * A connection that is not dialled yet.
   *
   * @param patience how long a connection may leave every call without an answer before it is given
   *     up: its peer may have gone without a word, and TCP would wait for a quarter of an hour
   */
  MemberChannel(
      Endpoint endpoint, Target target, Supplier<ManagedChannel> dialer, Duration patience) {
    this.endpoint = endpoint;
    this.target = target;
    this.dialer = dialer;
    this.patience = patience.toNanos();
  }

  /** Where it leads. */
  Endpoint endpoint() {
    return endpoint;
  }

  /** How that is dialled. */
  Target target() {
    return target;
  }

  /** Whether the connection stands. */
  synchronized boolean ready() {
    return current.filter(it -> it.getState(false) == ConnectivityState.READY).isPresent();
  }

  /** A call that shows the token and obeys deadline and cancellation. */
  <Q, A> ClientCall<Q, A> call(MethodDescriptor<Q, A> method, CallTerms terms) {
    CallOptions options = CallOptions.DEFAULT.withDeadline(terms.deadline());
    if (terms.sending().isPresent()) {
      options = options.withStreamTracerFactory(terms.sending().get());
    }
    ClientCall<Q, A> call = standing().newCall(method, options);
    return new SimpleForwardingClientCall<>(call) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        if (!terms.token().isNone()) {
          headers.put(TOKEN, terms.token().text());
        }
        super.start(listener, headers);
        terms.cancellation().onCancel(() -> delegate().cancel("no longer wanted", null));
      }
    };
  }

  /** One question, one answer. Never fails; completes on the event loop. */
  <Q, A> CompletableFuture<Reply<A>> ask(
      MethodDescriptor<Q, A> method, Q request, CallTerms terms) {
    UnaryListener<A> listener = new UnaryListener<>();
    ClientCall<Q, A> call = call(method, terms);
    call.start(listener, new Metadata());
    call.request(2);
    call.sendMessage(request);
    call.halfClose();
    return listener.reply();
  }

  /** Tells whether the member was heard, so that a connection into the void is noticed. */
  synchronized void heard(boolean something) {
    if (something) {
      silentSince = OptionalLong.empty();
    } else if (silentSince.isEmpty()) {
      silentSince = OptionalLong.of(System.nanoTime());
    }
  }

  private synchronized ManagedChannel standing() {
    if (current.isPresent() && !closed && worn(current.get())) {
      current.get().shutdown();
      current = Optional.empty();
      silentSince = OptionalLong.empty();
    }
    if (current.isEmpty()) {
      current = Optional.of(dialer.get());
      if (closed) {
        current.get().shutdownNow();
      }
    }
    return current.get();
  }

  private boolean worn(ManagedChannel channel) {
    return channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE
        || (silentSince.isPresent() && System.nanoTime() - silentSince.getAsLong() > patience);
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.ifPresent(ManagedChannel::shutdownNow);
  }
}
