package io.etcdsh.sandbox.local;

import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Stands for a shell: starts a sandbox, says so, and waits to be killed. */
final class ShellLikeParent {
  private ShellLikeParent() {}

  /** Arguments: home, name, version, lifetime. */
  public static void main(String[] args) throws InterruptedException {
    Bench bench = new Bench(Path.of(args[0]));
    SandboxStatus status = bench.start(Bench.spec(args[1], args[2], 1), Lifetime.valueOf(args[3]));
    System.out.println("started " + status.name());
    new CountDownLatch(1).await();
    bench.close();
  }
}
