package io.etcdsh.sandbox.local;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.control.ControlCodec;
import io.etcdsh.sandbox.control.Reply;
import io.etcdsh.sandbox.control.Request;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Asks one host one thing at a time, over a fresh connection each. */
final class ControlClient {
  /** Longer than everything that a host does: start 30 s, add a member 8 s and 15 s. */
  private static final long LIMIT_SECONDS = 120;

  private final SandboxFolder folder;

  ControlClient(SandboxFolder folder) {
    this.folder = folder;
  }

  /** The answer; fails with {@code E-NOT-FOUND} if no host listens. */
  Result<SandboxStatus> ask(Request request, Consumer<String> steps) {
    return limited(() -> exchange(request, steps));
  }

  private Result<SandboxStatus> limited(Callable<Result<SandboxStatus>> exchange) {
    FutureTask<Result<SandboxStatus>> task = new FutureTask<>(exchange);
    Thread thread = Thread.ofVirtual().start(task);
    try {
      return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The request was given up.", ""));
    } catch (TimeoutException e) {
      return Result.failed(broken("It did not answer within %d s.".formatted(LIMIT_SECONDS)));
    } catch (ExecutionException e) {
      return Result.failed(broken(String.valueOf(e.getCause())));
    } finally {
      // Ends the exchange if it still waits; the socket closes with it.
      thread.interrupt();
    }
  }

  private Result<SandboxStatus> exchange(Request request, Consumer<String> steps) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.socket()));
        BufferedReader in =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      ByteBuffer line = StandardCharsets.UTF_8.encode(ControlCodec.line(request) + "\n");
      while (line.hasRemaining()) {
        channel.write(line);
      }
      return outcome(in, steps);
    } catch (ClosedByInterruptException e) {
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The request was given up.", ""));
    } catch (IOException e) {
      return Result.failed(gone(folder.name()));
    }
  }

  private Result<SandboxStatus> outcome(BufferedReader in, Consumer<String> steps)
      throws IOException {
    while (true) {
      Optional<Reply> reply =
          Optional.ofNullable(in.readLine()).flatMap(line -> ControlCodec.read(line, Reply.class));
      switch (reply.orElseGet(() -> new Reply.Failed(broken("It ended in the middle.")))) {
        case Reply.Step(String step) -> steps.accept(step);
        case Reply.Done(SandboxStatus status) -> {
          return Result.ok(status);
        }
        case Reply.Failed(Problem problem) -> {
          return Result.failed(problem);
        }
      }
    }
  }

  /** Nobody runs a sandbox of this name. */
  static Problem gone(String name) {
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "There is no sandbox '%s'.".formatted(name),
        "",
        "'sandbox list' shows those that run.");
  }

  private Problem broken(String why) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "The host of sandbox '%s' failed.".formatted(folder.name()),
        why,
        "'sandbox status %s' shows whether it still runs.".formatted(folder.name()));
  }
}
