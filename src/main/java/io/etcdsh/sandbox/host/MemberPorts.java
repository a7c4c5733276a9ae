package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a member can be reached.
 *
 * @param client where it serves clients
 * @param peer where it really listens to its peers
 * @param relay where its peers dial it
 */
record MemberPorts(LoopbackPort client, LoopbackPort peer, Relay relay) implements AutoCloseable {

  /** Reserves free ports and starts the relay. */
  static MemberPorts open(String member, Links links, Supplier<Map<String, Long>> pids)
      throws IOException {
    LoopbackPort client = LoopbackPort.reserve();
    LoopbackPort peer = LoopbackPort.reserve();
    return new MemberPorts(client, peer, Relay.start(member, peer.number(), links, pids));
  }

  @Override
  public void close() {
    client.close();
    peer.close();
    try {
      relay.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
