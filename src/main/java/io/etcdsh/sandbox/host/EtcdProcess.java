package io.etcdsh.sandbox.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An etcd process that cannot outlive us. It is started by a small shell process that reads from a
 * pipe of ours: each line is a signal to pass on, and the end of the pipe, which the kernel makes
 * when we end in whatever way, is SIGKILL. That works on a frozen process too. Only the shell, the
 * parent, sends signals, so none can hit a process that got the number of one that is gone.
 * Thread-safe.
 */
final class EtcdProcess {
  /** Prints etcd's process ID first; POSIX sh. */
  private static final String WATCHER =
      """
      exec 3<&0
      "$@" </dev/null >&2 3<&- &
      etcd=$!
      echo "$etcd"
      {
        while read -r signal <&3; do kill -s "$signal" "$etcd"; done
        kill -s KILL "$etcd"
      } >/dev/null 2>&1 &
      reader=$!
      wait "$etcd"
      status=$?
      kill -s KILL "$reader" 2>/dev/null
      exit "$status"
      """;

  private final Process watcher;
  private final long pid;

  private EtcdProcess(Process watcher, long pid) {
    this.watcher = watcher;
    this.pid = pid;
  }

  /** What can be sent to a process, by its POSIX name. */
  enum Signal {
    /** Freeze. */
    STOP,
    /** Go on. */
    CONT,
    /** End in order. */
    TERM,
    /** End at once. */
    KILL
  }

  /**
   * Starts etcd.
   *
   * @param command program and flags
   * @param log gets its output, after what is there
   */
  static EtcdProcess start(List<String> command, Path log) throws IOException {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", WATCHER, "sh"));
    words.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // etcd takes flags from there as well, and 3.4 refuses to start if both are given.
    builder.environment().keySet().removeIf(name -> name.startsWith("ETCD"));
    Process watcher = builder.start();
    try (BufferedReader out = watcher.inputReader(StandardCharsets.US_ASCII)) {
      String line = out.readLine();
      return new EtcdProcess(watcher, Long.parseLong(line == null ? "" : line));
    } catch (NumberFormatException e) {
      watcher.destroyForcibly();
      throw new IOException("/bin/sh did not start etcd", e);
    }
  }

  long pid() {
    return pid;
  }

  boolean alive() {
    return watcher.isAlive();
  }

  /** Sends a signal; nothing happens if the process has ended. */
  void signal(Signal signal) {
    try {
      OutputStream pipe = watcher.getOutputStream();
      pipe.write((signal.name() + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
    } catch (IOException e) {
      // The watcher is gone, and etcd with it.
      return;
    }
  }

  /** Waits for the end; tells whether it came in time. */
  boolean awaitEnd(long millis) throws InterruptedException {
    return watcher.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Closes the pipe, which is SIGKILL for whatever is left. */
  void abandon() {
    try {
      watcher.getOutputStream().close();
    } catch (IOException e) {
      // A signal that nobody read is still in the buffer: the watcher and etcd are gone.
      return;
    }
  }
}
