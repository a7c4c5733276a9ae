package io.etcdsh.sandbox.local;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.EtcdBinaries;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A home for sandboxes that belongs to one test. */
public final class Bench implements AutoCloseable {
  final Path root;

  /** What is tested. */
  public final LocalSandboxes sandboxes;

  /** A bench with a folder of its own. */
  public Bench() throws IOException {
    // Short, because of the socket's path.
    this(Files.createTempDirectory("sb"));
  }

  Bench(Path root) {
    this.root = root;
    this.sandboxes = sandboxes(new PresentEtcd(), HostLauncher::likeThisProcess);
  }

  /** Others in the same home, with programs of their own. */
  LocalSandboxes sandboxes(EtcdBinaries binaries, Supplier<HostLauncher> launcher) {
    return new LocalSandboxes(
        new SandboxHome(root.resolve("r"), root.resolve("d")), binaries, launcher);
  }

  static SandboxSpec spec(String name, String version, int members) {
    return new SandboxSpec(
        name, members, Optional.of(version), false, false, Optional.empty(), false);
  }

  SandboxStatus start(SandboxSpec spec, Lifetime lifetime) {
    return value(sandboxes.start(spec, lifetime, line -> {}));
  }

  SandboxStatus act(String name, SandboxAction action) {
    return value(sandboxes.act(name, action));
  }

  SandboxFolder folder(String name) {
    return new SandboxFolder(root.resolve("r").resolve(name));
  }

  Path data(String name) {
    return root.resolve("d").resolve(name);
  }

  long hostPid(String name) {
    return folder(name).hostPid().orElseThrow();
  }

  static SandboxMember member(SandboxStatus status, String name) {
    return status.members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static <T> T value(Result<T> result) {
    return switch (result) {
      case Result.Ok<T>(T value) -> value;
      case Result.Failed<T>(Problem problem) -> throw new AssertionError(problem.toString());
    };
  }

  @Override
  public void close() {
    for (SandboxStatus each : value(sandboxes.list())) {
      value(sandboxes.stop(each.name()));
    }
    SandboxFolder.delete(root);
  }
}
