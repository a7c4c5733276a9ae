package io.etcdsh.app;

import io.etcdsh.sandbox.host.SandboxHost;
import io.etcdsh.sandbox.local.HostLauncher;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The process that runs one sandbox. */
final class SandboxHostProcess {
  static final String WORD = HostLauncher.WORD;

  private SandboxHostProcess() {}

  static int run(String directory) {
    return new SandboxHost(Path.of(directory), InstantSource.system(), new SecureRandom())
        .run(System.in)
        .code();
  }
}
