package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The start of a cluster, for those who wait for it: its steps so far and its outcome. Made by the
 * thread that starts it.
 */
final class Startup {
  private final Thread starter = Thread.currentThread();
  private final List<String> steps = new ArrayList<>();
  private final List<Consumer<String>> listeners = new ArrayList<>();
  private final CompletableFuture<Result<HostedCluster>> outcome = new CompletableFuture<>();

  /** Tells a step to all who listen. */
  synchronized void step(String line) {
    steps.add(line);
    listeners.forEach(listener -> listener.accept(line));
  }

  void complete(Result<HostedCluster> result) {
    outcome.complete(result);
  }

  /** Waits for the outcome; {@code listener} gets all steps, also the earlier ones. */
  Result<HostedCluster> await(Consumer<String> listener) {
    synchronized (this) {
      steps.forEach(listener);
      listeners.add(listener);
    }
    return outcome.join();
  }

  /** Gives a start that is under way up; tells the cluster if there is one all the same. */
  Optional<HostedCluster> settle(long millis) {
    if (!outcome.isDone()) {
      starter.interrupt();
    }
    try {
      return outcome.get(millis, TimeUnit.MILLISECONDS).toOptional();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }
}
