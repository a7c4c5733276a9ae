package io.etcdsh.etcd;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks many at once, each on a virtual thread of its own. The calls limit their own time; nothing
 * is left running after {@link #close}. For one thread to use.
 */
public final class FanOut implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Answers of all targets, in their order; interrupted if the caller was. */
  public static <T, R> Result<List<R>> ask(List<T> targets, Function<T, R> call) {
    try (FanOut fan = new FanOut()) {
      return fan.collect(
          targets.stream().map(target -> fan.start(() -> call.apply(target))).toList());
    }
  }

  /** Begins a call, which must not throw. */
  public <R> Future<R> start(Supplier<R> call) {
    return threads.submit(call::get);
  }

  /** Waits for calls that were begun, and keeps their order. */
  public <R> Result<List<R>> collect(List<Future<R>> calls) {
    List<R> answers = new ArrayList<>();
    for (Future<R> call : calls) {
      try {
        answers.add(call.get());
      } catch (InterruptedException interrupted) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        return Result.failed(interrupted());
      } catch (ExecutionException bug) {
        throw new IllegalStateException("A call threw instead of failing.", bug.getCause());
      }
    }
    return Result.ok(answers);
  }

  private static Problem interrupted() {
    return Problem.of(ProblemCode.INTERRUPTED, "The command was interrupted.", "");
  }

  /** Ends what still runs and waits for it. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
