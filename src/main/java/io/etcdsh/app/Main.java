package io.etcdsh.app;

import io.etcdsh.sandbox.host.SandboxHost;
import io.etcdsh.sandbox.local.HostLauncher;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Starts the shell. */
  public static void main(String[] args) {
    if (args.length == 2 && args[0].equals(HostLauncher.WORD)) {
      SandboxHost host =
          new SandboxHost(Path.of(args[1]), InstantSource.system(), new SecureRandom());
      System.exit(host.run(System.in).code());
    }
    System.out.println("etcdsh");
  }
}
