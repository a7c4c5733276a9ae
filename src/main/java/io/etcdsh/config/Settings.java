package io.etcdsh.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What a session can be set to.
 *
 * @param writeOut output format; absent for table on a terminal and simple in a pipe
 * @param hex whether etcdctl's formats print bytes and IDs in hexadecimal
 * @param commandTimeout limit for a call; absent for each command's own
 * @param onError what a script does after a line that failed
 */
public record Settings(
    Optional<String> writeOut, boolean hex, Optional<Duration> commandTimeout, OnError onError) {
  /** As a session begins. */
  public static final Settings DEFAULT =
      new Settings(Optional.empty(), false, Optional.empty(), OnError.STOP);

  /** What a script does after a line that failed. */
  public enum OnError {
    /** Ends with that line's status. */
    STOP,
    /** Goes on; ends with the status of the first line that failed. */
    CONTINUE
  }
}
