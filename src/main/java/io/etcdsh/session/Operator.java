package io.etcdsh.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who works here, for the journal.
 *
 * @param user the account
 * @param host the machine; empty if it does not tell
 */
record Operator(String user, String host) {
  /** The kernel's own word; to ask the network for it could take seconds ({@code proc(5)}). */
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  static Operator ofProcess() {
    return new Operator(System.getProperty("user.name", "nobody"), told());
  }

  private static String told() {
    try {
      return Files.readString(HOST_NAME).strip();
    } catch (IOException noProc) {
      return "";
    }
  }
}
