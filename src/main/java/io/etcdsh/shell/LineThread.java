package io.etcdsh.shell;

import io.etcdsh.problem.ExitStatus;
import io.etcdsh.session.LineOutcome;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.LineSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Runs each line on a thread of its own, so that Ctrl-C can interrupt the command and nothing else.
 * How a command ends that was interrupted is the session's to say.
 */
final class LineThread {
  private final LineRunner runner;
  private final Function<Throwable, String> bugs;
  private final TerminalConsole console;
  private final AtomicReference<Optional<Thread>> running = new AtomicReference<>(Optional.empty());

  LineThread(LineRunner runner, TerminalConsole console, Function<Throwable, String> bugs) {
    this.runner = runner;
    this.console = console;
    this.bugs = bugs;
  }

  /** Runs a line and waits for its end; a bug in it becomes a message and exit code 70. */
  LineOutcome run(String line) {
    FutureTask<LineOutcome> task = new FutureTask<>(() -> runner.run(line, new LineSource.Typed()));
    Thread thread = Thread.ofVirtual().name("line").unstarted(task);
    running.set(Optional.of(thread));
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException bug) {
      console.message(bugs.apply(Objects.requireNonNullElse(bug.getCause(), bug)));
      return new LineOutcome(ExitStatus.INTERNAL.code(), false);
    } catch (InterruptedException ending) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new LineOutcome(ExitStatus.INTERRUPTED.code(), true);
    } finally {
      running.set(Optional.empty());
    }
  }

  /** Interrupts the line that runs, if one does. */
  void interrupt() {
    running.get().ifPresent(Thread::interrupt);
  }
}
