package io.etcdsh.session;

import io.etcdsh.config.Context;
import io.etcdsh.journal.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who works here, for the journal and the line history.
 *
 * @param user the account
 * @param host the machine; empty if it does not tell
 */
public record Operator(String user, String host) {
  /** The kernel's own word; to ask the network for it could take seconds ({@code proc(5)}). */
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  /** Who runs this process. */
  public static Operator ofProcess() {
    return new Operator(System.getProperty("user.name", "nobody"), told());
  }

  /** Where a change comes from that this one makes by {@code line}. */
  Origin origin(Optional<Context> context, GivenLine line, Optional<String> incident) {
    return new Origin(
        user, host, context.map(Context::name), line.withoutSecrets(), line.expanded(), incident);
  }

  private static String told() {
    try {
      return Files.readString(HOST_NAME).strip();
    } catch (IOException noProc) {
      return "";
    }
  }
}
