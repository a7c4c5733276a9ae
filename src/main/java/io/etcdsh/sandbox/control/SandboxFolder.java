package io.etcdsh.sandbox.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one sandbox, in a directory that only its owner can enter.
 *
 * @param directory its last part is the sandbox's name
 */
public record SandboxFolder(Path directory) {

  /** Name of the sandbox. */
  public String name() {
    return String.valueOf(directory.getFileName());
  }

  /** The host's socket. */
  public Path socket() {
    return directory.resolve("s");
  }

  /** The host's {@link HostPlan}. */
  public Path plan() {
    return directory.resolve("plan");
  }

  /** The host's process ID, written by whoever started it. */
  public Path pid() {
    return directory.resolve("host.pid");
  }

  /** What the host writes on its outputs. */
  public Path log() {
    return directory.resolve("host.log");
  }

  /** Root's password. */
  public Path password() {
    return directory.resolve("password");
  }

  /** The certificate of the authority. */
  public Path caCert() {
    return directory.resolve("ca.crt");
  }

  /** The client certificate. */
  public Path clientCert() {
    return directory.resolve("client.crt");
  }

  /** The key of the client certificate. */
  public Path clientKey() {
    return directory.resolve("client.key");
  }

  /** The certificate of the servers. */
  public Path serverCert() {
    return directory.resolve("server.crt");
  }

  /** The key of the servers' certificate. */
  public Path serverKey() {
    return directory.resolve("server.key");
  }

  /** Whether the process that was started as the host still is. */
  public boolean hostAlive() {
    return hostPid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).isPresent();
  }

  /** The host's process ID, once it is written. */
  public Optional<Long> hostPid() {
    try {
      return Optional.of(Long.parseLong(Files.readString(pid()).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The host's orders, if they can be read. */
  public Optional<HostPlan> readPlan() {
    return PlanFile.read(plan());
  }

  /** Writes the host's orders. */
  public void writePlan(HostPlan orders) throws IOException {
    PlanFile.write(plan(), orders);
  }

  /** Deletes a directory with all that is in it; what has gone already or resists is left. */
  public static void delete(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path each : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // The next list or start looks at it again.
      return;
    }
  }
}
