package io.etcdsh.command;

import io.etcdsh.live.Health;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a line has been repeated often enough. */
public sealed interface Until {

  /** When the cluster is so. */
  record Healthy(Health health) implements Until {}

  /** When the line ended so. */
  record Ended(int exit) implements Until {}

  /** When its answer holds this text. */
  record Shown(String text) implements Until {}

  /** What {@code text} says: {@code health=ok}, {@code exit=0} or {@code shows=TEXT}. */
  static Result<Until> read(String text) {
    String[] parts = text.split("=", 2);
    Optional<Until> condition = parts.length < 2 ? Optional.empty() : of(parts[0], parts[1]);
    return condition
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.BAD_OPTION,
                        "'%s' is nothing to wait for.".formatted(text),
                        "It can be health=WORD, exit=NUMBER or shows=TEXT.",
                        "The words for health are " + healths() + ".")));
  }

  private static Optional<Until> of(String what, String value) {
    return switch (what) {
      case "health" -> health(value).map(Healthy::new);
      case "exit" ->
          value.matches("\\d{1,3}")
              ? Optional.of(new Ended(Integer.parseInt(value)))
              : Optional.empty();
      case "shows" -> value.isEmpty() ? Optional.empty() : Optional.of(new Shown(value));
      default -> Optional.empty();
    };
  }

  private static Optional<Health> health(String word) {
    return known().filter(health -> word(health).equals(word)).findFirst();
  }

  private static String healths() {
    return known().map(Until::word).collect(Collectors.joining(", "));
  }

  private static Stream<Health> known() {
    return Arrays.stream(Health.values()).filter(health -> health != Health.UNKNOWN);
  }

  private static String word(Health health) {
    return health.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
