package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One connection through a relay, as two independent directions. A connection that is dialled over
 * a cut link is taken and then hears nothing, like one whose packets are lost.
 */
final class RelayedConnection {
  private static final int CHUNK = 16 * 1024;

  /** Chunks under way in a direction: with full ones 2 MiB, 10 MiB/s at a delay of 200 ms. */
  private static final int UNDER_WAY = 128;

  private static final int CONNECT_MILLIS = 2000;

  /** Stands for the end of a direction; no chunk of bytes is empty. */
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final Socket caller;
  private final Socket target = new Socket();
  private final InetSocketAddress targetAddress;
  private final Link there;
  private final Link back;
  private final Links links;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.DIALLED);

  RelayedConnection(Socket caller, InetSocketAddress targetAddress, Link there, Links links) {
    this.caller = caller;
    this.targetAddress = targetAddress;
    this.there = there;
    this.back = new Link(there.to(), there.from());
    this.links = links;
  }

  /** Whether the way to the target was open since the connection was dialled. */
  private enum Stage {
    DIALLED,
    PASSED,
    GIVEN_UP
  }

  /** Bytes and when they came, by {@link System#nanoTime}. */
  private record Chunk(ByteBuffer bytes, long arrived) {}

  /** Relays until both directions ended or one broke. */
  void run() {
    BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(UNDER_WAY);
    Thread runner = Thread.currentThread();
    Thread reader = Thread.ofVirtual().start(() -> readCaller(underWay, runner));
    try {
      links.pass(there, System.nanoTime());
      if (!stage.compareAndSet(Stage.DIALLED, Stage.PASSED)) {
        return;
      }
      target.connect(targetAddress, CONNECT_MILLIS);
      caller.setTcpNoDelay(true);
      target.setTcpNoDelay(true);
      Thread answers = Thread.ofVirtual().start(this::relayBack);
      write(underWay, target, there);
      answers.join();
    } catch (IOException e) {
      // The target does not run: the caller sees its connection end.
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      reader.interrupt();
    }
  }

  void close() {
    close(caller);
    close(target);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more either way.
      return;
    }
  }

  private void readCaller(BlockingQueue<Chunk> underWay, Thread runner) {
    read(caller, underWay);
    if (stage.compareAndSet(Stage.DIALLED, Stage.GIVEN_UP)) {
      // While the link was cut: etcd must not take it for a new stream when it heals.
      runner.interrupt();
    }
  }

  private void relayBack() {
    BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(UNDER_WAY);
    Thread reader = Thread.ofVirtual().start(() -> read(target, underWay));
    try {
      write(underWay, caller, back);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reader.interrupt();
    }
  }

  /** A reset counts as an end: the other side finds out at its next word. */
  private static void read(Socket from, BlockingQueue<Chunk> underWay) {
    try {
      byte[] buffer = new byte[CHUNK];
      for (int count = take(from, buffer); count > 0; count = take(from, buffer)) {
        underWay.put(new Chunk(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), System.nanoTime()));
      }
      underWay.put(new Chunk(END, System.nanoTime()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int take(Socket from, byte[] buffer) {
    try {
      return from.getInputStream().read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private void write(BlockingQueue<Chunk> underWay, Socket to, Link link)
      throws InterruptedException {
    try {
      for (Chunk chunk = underWay.take(); chunk.bytes().hasRemaining(); chunk = underWay.take()) {
        links.pass(link, chunk.arrived());
        to.getOutputStream().write(chunk.bytes().array());
      }
      links.pass(link, System.nanoTime());
      to.shutdownOutput();
    } catch (IOException e) {
      close();
    }
  }
}
