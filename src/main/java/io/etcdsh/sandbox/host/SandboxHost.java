package io.etcdsh.sandbox.host;

import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.Reply;
import io.etcdsh.sandbox.control.Request;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The process that runs one sandbox, from its start to its end. It ends when it is told to, on
 * SIGTERM and SIGINT, and, if the sandbox belongs to a session, when the pipe from the shell ends,
 * which happens in whatever way the shell ends. If it is killed itself, the pipes to its etcd
 * processes end, and those with it.
 */
public final class SandboxHost {
  /** How long the reason of a failed start waits for a shell that is still to ask for it. */
  private static final long FAREWELL_MILLIS = 5000;

  private static final long LAST_REPLIES_MILLIS = 1000;
  private static final long SETTLE_MILLIS = 5000;

  /** Loaded at the start: when a new build has replaced the jar, it is too late at the end. */
  private static final List<Class<?>> NEEDED_AT_THE_END =
      List.of(
          ClusterEnd.class,
          HostedMember.class,
          EtcdProcess.Signal.class,
          RelayedConnection.class,
          SandboxFolder.class,
          Files.class);

  private final SandboxFolder folder;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Startup startup = new Startup();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean ending = new AtomicBoolean();

  /**
   * A host that has not begun.
   *
   * @param directory the sandbox's folder with the plan in it
   * @param clock dates the certificates
   * @param random makes root's password; must be cryptographically strong
   */
  public SandboxHost(Path directory, InstantSource clock, RandomGenerator random) {
    this.folder = new SandboxFolder(directory);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Runs the sandbox until its end.
   *
   * @param shell ends when the shell does; read only for a sandbox of a session
   */
  public ExitStatus run(InputStream shell) {
    assert !NEEDED_AT_THE_END.isEmpty();
    return folder.readPlan().map(plan -> run(plan, shell)).orElse(ExitStatus.USAGE);
  }

  private ExitStatus run(HostPlan plan, InputStream shell) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    try (ControlServer control = ControlServer.start(folder.socket(), this::answer)) {
      if (plan.lifetime() == Lifetime.SESSION) {
        Thread.ofPlatform().daemon().start(() -> stopAtEndOf(shell));
      }
      Result<HostedCluster> cluster =
          new ClusterStart(plan, folder, clock.instant(), random, startup::step).run();
      startup.complete(cluster);
      boolean failed = cluster.failure().isPresent();
      if (failed) {
        control.awaitAnswered(FAREWELL_MILLIS);
      } else {
        stop.await();
      }
      end();
      control.awaitAnswered(LAST_REPLIES_MILLIS);
      return failed ? ExitStatus.FAILED : ExitStatus.DONE;
    } catch (IOException e) {
      return ExitStatus.FAILED;
    } catch (InterruptedException e) {
      // The start was given up; the shutdown hook waits until everything is cleaned up.
      Thread.currentThread().interrupt();
      return ExitStatus.INTERRUPTED;
    }
  }

  private Reply answer(Request request, Consumer<String> steps) {
    return switch (startup.await(steps)) {
      case Result.Failed<HostedCluster>(Problem problem) -> new Reply.Failed(problem);
      case Result.Ok<HostedCluster>(HostedCluster cluster) -> answer(request, cluster);
    };
  }

  private Reply answer(Request request, HostedCluster cluster) {
    if (ending.get()) {
      return new Reply.Failed(
          Problem.of(ProblemCode.NOT_FOUND, "The sandbox is ending.", "It was stopped just now."));
    }
    return switch (request) {
      case Request.Await() -> new Reply.Done(cluster.status());
      case Request.Act(var action) -> Reply.of(cluster.act(action));
      case Request.Stop() -> {
        SandboxStatus last = cluster.status();
        end();
        yield new Reply.Done(last);
      }
    };
  }

  /** Ends the cluster and deletes the folder, once; others wait until it is done. */
  private void end() {
    if (ending.compareAndSet(false, true)) {
      try {
        startup.settle(SETTLE_MILLIS).ifPresent(HostedCluster::end);
        folder.readPlan().ifPresent(ClusterEnd::deleteEmpty);
        SandboxFolder.delete(folder.directory());
      } finally {
        // Whatever went wrong: who waits for the end must not wait for ever, and when this process
        // ends, its etcd processes do.
        ended.countDown();
        stop.countDown();
      }
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopAtEndOf(InputStream shell) {
    try {
      shell.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as an end.
      return;
    } finally {
      end();
    }
  }
}
