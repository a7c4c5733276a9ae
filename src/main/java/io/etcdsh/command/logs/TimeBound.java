package io.etcdsh.command.logs;

import io.etcdsh.line.GoDuration;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A moment in logs, as a user writes it. */
sealed interface TimeBound {

  /** A moment. */
  record At(Instant time) implements TimeBound {}

  /** So long before the end of the logs. */
  record Back(Duration time) implements TimeBound {}

  /** Reads {@code 2026-11-22T15:00:00Z} or {@code 1h30m}. */
  static Result<TimeBound> read(String option, String text) {
    Optional<TimeBound> back =
        GoDuration.parse(text).filter(it -> !it.isNegative()).map(TimeBound.Back::new);
    if (back.isPresent()) {
      return Result.ok(back.get());
    }
    try {
      return Result.ok(new At(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException unreadable) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "'%s' is no time for --%s.".formatted(text, option),
              "",
              "Write a time such as 2026-11-22T15:00:00Z, or a duration back from the end of the"
                  + " logs such as 1h30m."));
    }
  }

  /** The moment, given when the logs end. */
  default Instant moment(Instant end) {
    return switch (this) {
      case At(Instant time) -> time;
      case Back(Duration time) -> end.minus(time);
    };
  }
}
