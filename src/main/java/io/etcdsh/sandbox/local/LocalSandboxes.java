package io.etcdsh.sandbox.local;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.EtcdBinaries;
import io.etcdsh.sandbox.EtcdBinary;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes;
import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.Request;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The sandboxes of this user, each run by a host. Must stay reachable as long as the session that
 * started a sandbox, for it holds the pipes that such sandboxes live by. Thread-safe.
 */
public final class LocalSandboxes implements Sandboxes {
  private static final String NAME = "[a-z0-9-]{1,32}";
  private static final int MOST_MEMBERS = 9;
  private static final String KEPT = ".kept";
  private static final long STEP_MILLIS = 10;
  private static final long EXIT_SECONDS = 5;

  private final SandboxHome home;
  private final Folders folders;
  private final EtcdBinaries binaries;
  private final Supplier<HostLauncher> launcher;
  private final Map<String, Process> hosts = new ConcurrentHashMap<>();

  /**
   * The sandboxes of a home.
   *
   * @param binaries finds the programs for a start
   * @param launcher gives what starts hosts, when there is one to start
   */
  public LocalSandboxes(SandboxHome home, EtcdBinaries binaries, Supplier<HostLauncher> launcher) {
    this.home = home;
    this.folders = new Folders(home.runtime());
    this.binaries = binaries;
    this.launcher = launcher;
  }

  @Override
  public Result<SandboxStatus> start(
      SandboxSpec spec, Lifetime lifetime, Consumer<String> progress) {
    return valid(spec)
        .then(good -> binaries.find(good.etcd(), progress))
        .then(binary -> folders.alone(() -> launch(plan(spec, binary, lifetime))))
        .then(folder -> awaitStart(folder, progress));
  }

  @Override
  public Result<List<SandboxStatus>> list() {
    return folders
        .alone(() -> Result.ok(folders.sweep()))
        .map(
            found ->
                found.stream().flatMap(folder -> status(folder).toOptional().stream()).toList());
  }

  @Override
  public Result<SandboxStatus> status(String name) {
    return named(name).then(this::status);
  }

  @Override
  public Result<SandboxStatus> act(String name, SandboxAction action) {
    return named(name).then(folder -> ask(folder, new Request.Act(action)));
  }

  @Override
  public Result<SandboxStatus> stop(String name) {
    return named(name)
        .then(folder -> ask(folder, new Request.Stop()))
        .map(
            last -> {
              forget(name);
              return last;
            });
  }

  private Result<SandboxFolder> named(String name) {
    return name.matches(NAME)
        ? Result.ok(folders.folder(name))
        : Result.failed(ControlClient.gone(name));
  }

  private Result<SandboxStatus> status(SandboxFolder folder) {
    return ask(folder, new Request.Await());
  }

  private static Result<SandboxStatus> ask(SandboxFolder folder, Request request) {
    return new ControlClient(folder).ask(request, step -> {});
  }

  private HostPlan plan(SandboxSpec spec, EtcdBinary binary, Lifetime lifetime) {
    return new HostPlan(
        spec,
        binary.version(),
        binary.directory().toAbsolutePath(),
        spec.dataDir().orElseGet(() -> home.data().resolve(spec.name())).toAbsolutePath(),
        lifetime);
  }

  private Result<SandboxFolder> launch(HostPlan plan) throws IOException {
    boolean nameTaken =
        folders.sweep().stream().anyMatch(live -> live.name().equals(plan.spec().name()));
    if (!nameTaken) {
      deleteRemains(plan);
    }
    if (!nameTaken && occupied(plan.dataDirectory())) {
      return Result.failed(
          Problem.of(
              ProblemCode.SANDBOX,
              "The directory %s is not empty.".formatted(plan.dataDirectory()),
              "A sandbox begins without data.",
              "Name another one with --data-dir, or delete what is in it."));
    }
    Result<SandboxFolder> made = folders.make(plan.spec().name());
    if (made instanceof Result.Ok<SandboxFolder>(SandboxFolder folder)) {
      folder.writePlan(plan);
      markKept(plan);
      Process host = launcher.get().launch(folder, plan.lifetime());
      Files.writeString(folder.pid(), host.pid() + "\n");
      hosts.put(folder.name(), host);
    }
    return made;
  }

  /**
   * In a directory of ours there can only be what a host that was killed could not delete any more;
   * this name has no host, and what is to be kept is marked.
   */
  private static void deleteRemains(HostPlan plan) {
    Path data = plan.dataDirectory();
    if (plan.spec().dataDir().isEmpty() && !Files.exists(data.resolve(KEPT))) {
      SandboxFolder.delete(data);
    }
  }

  private static void markKept(HostPlan plan) throws IOException {
    if (plan.spec().keep() && plan.spec().dataDir().isEmpty()) {
      Files.createDirectories(plan.dataDirectory());
      Files.writeString(plan.dataDirectory().resolve(KEPT), "");
    }
  }

  private static boolean occupied(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isPresent();
    }
  }

  private Result<SandboxStatus> awaitStart(SandboxFolder folder, Consumer<String> progress) {
    Result<SandboxStatus> result =
        awaitSocket(folder)
            .then(ready -> new ControlClient(ready).ask(new Request.Await(), progress));
    if (result.failure().isPresent()) {
      // SIGTERM: it cleans up whatever there is; after a failed start there is nothing left.
      Optional.ofNullable(hosts.get(folder.name())).ifPresent(Process::destroy);
      forget(folder.name());
    }
    return result;
  }

  private Result<SandboxFolder> awaitSocket(SandboxFolder folder) {
    while (!Files.exists(folder.socket())) {
      if (!folder.hostAlive()) {
        return Result.failed(stillborn(folder));
      }
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The start was given up.", ""));
      }
    }
    return Result.ok(folder);
  }

  private static Problem stillborn(SandboxFolder folder) {
    String log;
    try {
      log = Files.readString(folder.log());
    } catch (IOException e) {
      log = "It left no log.";
    }
    return Problem.of(ProblemCode.SANDBOX, "The host of the sandbox did not start.", log);
  }

  /** Waits for the end of a host of ours, so that its name is free again, and lets go of it. */
  private void forget(String name) {
    Process host = hosts.remove(name);
    if (host == null) {
      return;
    }
    try {
      host.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
      host.getOutputStream().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // It is gone, and the pipe with it.
      return;
    }
  }

  private static Result<SandboxSpec> valid(SandboxSpec spec) {
    if (!spec.name().matches(NAME)) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "'%s' cannot be the name of a sandbox.".formatted(spec.name()),
              "A name has 1 to 32 small letters, digits and hyphens."));
    }
    return spec.members() >= 1 && spec.members() <= MOST_MEMBERS
        ? Result.ok(spec)
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_OPTION,
                "A sandbox has 1 to %d members, not %d.".formatted(MOST_MEMBERS, spec.members()),
                ""));
  }
}
