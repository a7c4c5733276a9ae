package io.etcdsh.answer;

import io.etcdsh.model.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * What etcdctl of one release line prints for an answer, format by format. All but simple are
 * absent unless overridden. A format that etcdctl does not have for the command is absent: etcdctl
 * then exits with 4 and {@code … not supported as output format}. All lines come without their line
 * end.
 */
public interface EtcdctlView {

  /** The bytes of {@code -w simple}, line ends included, for values may hold anything. */
  Bytes simple();

  /** {@code -w json}, without the line end. */
  default Optional<Json> json() {
    return Optional.empty();
  }

  /** {@code -w fields}, a line each. */
  default Optional<List<String>> fields() {
    return Optional.empty();
  }

  /** {@code -w table}. */
  default Optional<Grid> table() {
    return Optional.empty();
  }

  /** {@code -w protobuf}. */
  default Optional<Bytes> protobuf() {
    return Optional.empty();
  }

  /**
   * Whether {@link #simple} is printed whatever {@code -w} says, as with {@code version} or {@code
   * compaction}.
   */
  default boolean ignoresFormat() {
    return false;
  }

  /** What only {@code -w simple} writes on stderr, before {@link #stderr}, a line each. */
  default List<String> simpleStderr() {
    return List.of();
  }

  /** What it writes on stderr beside, a line each, {@code Error: …} included. */
  default List<String> stderr() {
    return List.of();
  }

  /** Its exit code. */
  default int exit() {
    return 0;
  }
}
