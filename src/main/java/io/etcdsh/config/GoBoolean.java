package io.etcdsh.config;

import java.util.Optional;

/** Truth values as Go reads them ({@code strconv.ParseBool}, Go 1.26). */
final class GoBoolean {
  private GoBoolean() {}

  /** True or false; empty if Go would refuse it. */
  static Optional<Boolean> parse(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
      case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
