package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.control.ControlCodec;
import io.etcdsh.sandbox.control.Reply;
import io.etcdsh.sandbox.control.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Serves requests on a unix-domain socket, each on a thread of its own. */
final class ControlServer implements AutoCloseable {
  private static final long STEP_MILLIS = 10;

  private final ServerSocketChannel server;
  private final BiFunction<Request, Consumer<String>, Reply> handler;
  private final AtomicInteger served = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();

  private ControlServer(
      ServerSocketChannel server, BiFunction<Request, Consumer<String>, Reply> handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Listens at {@code socket}, which must not exist yet.
   *
   * @param handler answers a request; may tell steps meanwhile
   */
  static ControlServer start(Path socket, BiFunction<Request, Consumer<String>, Reply> handler)
      throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    // The file is there a moment before the kernel takes connections; clients wait for the name.
    Path early = socket.resolveSibling("s0");
    channel.bind(UnixDomainSocketAddress.of(early));
    Files.move(early, socket, StandardCopyOption.ATOMIC_MOVE);
    ControlServer control = new ControlServer(channel, handler);
    Thread.ofVirtual().name("control").start(control::accept);
    return control;
  }

  /** Waits until at least one request was answered and none is under way. */
  void awaitAnswered(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while ((served.get() == 0 || busy.get() > 0) && System.nanoTime() < deadline) {
      Thread.sleep(STEP_MILLIS);
    }
  }

  private void accept() {
    try {
      while (server.isOpen()) {
        SocketChannel client = server.accept();
        busy.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: the sandbox ends.
      return;
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        BufferedReader in = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
        PrintWriter out =
            new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8), true)) {
      Optional<Request> request =
          Optional.ofNullable(in.readLine())
              .flatMap(line -> ControlCodec.read(line, Request.class));
      if (request.isPresent()) {
        Reply end =
            answer(request.get(), step -> out.println(ControlCodec.line(new Reply.Step(step))));
        out.println(ControlCodec.line(end));
        served.incrementAndGet();
      }
    } catch (IOException e) {
      // The shell has gone; what it asked for is done all the same.
      return;
    } finally {
      busy.decrementAndGet();
    }
  }

  private Reply answer(Request request, Consumer<String> steps) {
    try {
      return handler.apply(request, steps);
    } catch (RuntimeException e) {
      // A bug of ours; the shell shall hear of it rather than wait for an answer.
      return new Reply.Failed(
          Problem.of(
              ProblemCode.INTERNAL,
              "The host of the sandbox failed.",
              e + " at " + List.of(e.getStackTrace()).getFirst()));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
