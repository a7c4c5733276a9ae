package io.etcdsh.etcd.remote;

import io.grpc.Attributes;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;

/**
 * Watches one call, to tell whether any of it may have been sent. gRPC gives a call to a connection
 * only when that stands, handshakes and all; until then nothing has left the machine, however the
 * call ends.
 */
final class Sending extends ClientStreamTracer.Factory {
  private volatile boolean begun;

  @Override
  public ClientStreamTracer newClientStreamTracer(
      ClientStreamTracer.StreamInfo info, Metadata headers) {
    return new ClientStreamTracer() {
      @Override
      public void streamCreated(Attributes transport, Metadata sent) {
        begun = true;
      }
    };
  }

  /** Whether the call was given to a connection that stood. */
  boolean begun() {
    return begun;
  }
}
