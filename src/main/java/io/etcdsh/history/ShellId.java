package io.etcdsh.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one run of the shell on its machine: its process, and when that began, since numbers
 * of processes come again.
 *
 * @param pid the process
 * @param began when, in seconds since 1970
 */
public record ShellId(long pid, long began) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,10})-([0-9a-f]{1,12})");

  /**
   * The kernel counts from its own start, which the JDK adds up anew for each process that asks
   * ({@code btime} of {@code proc(5)}, in whole seconds and moved by a clock that is set).
   */
  private static final long TOLERANCE = Duration.ofSeconds(2).toSeconds();

  /** This process. */
  public static ShellId ofProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new ShellId(self.pid(), began(self).orElse(0L));
  }

  /** What {@link #text} wrote; empty if it did not. */
  public static Optional<ShellId> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ShellId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2), 16)))
        : Optional.empty();
  }

  /** As it is stored, for example {@code 4711-6741f3a2}. */
  public String text() {
    return pid + "-" + Long.toHexString(began);
  }

  /** Whether it still runs, if it is one of this machine. */
  public boolean runs() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(ShellId::began)
        .filter(then -> Math.abs(then - began) <= TOLERANCE)
        .isPresent();
  }

  private static Optional<Long> began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond);
  }
}
