package io.etcdsh.problem;

import java.util.Optional;
import java.util.function.Function;

/** A value, or the problem that prevented it. Never both, never a null in either. */
public sealed interface Result<T> {

  /** The value is there. */
  record Ok<T>(T value) implements Result<T> {}

  /** There is no value, and this is why. */
  record Failed<T>(Problem problem) implements Result<T> {}

  /** A result that holds {@code value}. */
  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  /** A result without a value. */
  static <T> Result<T> failed(Problem problem) {
    return new Failed<>(problem);
  }

  /** The result of {@code next} on the value; a problem passes through. */
  default <R> Result<R> then(Function<? super T, ? extends Result<R>> next) {
    return switch (this) {
      case Ok<T>(T value) -> next.apply(value);
      case Failed<T>(Problem problem) -> new Failed<>(problem);
    };
  }

  /** The value changed by {@code change}; a problem passes through. */
  default <R> Result<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Ok<T>(T value) -> new Ok<>(change.apply(value));
      case Failed<T>(Problem problem) -> new Failed<>(problem);
    };
  }

  /** The problem changed by {@code change}; a value passes through. */
  default Result<T> mapProblem(Function<Problem, Problem> change) {
    return switch (this) {
      case Ok<T> ok -> ok;
      case Failed<T>(Problem problem) -> new Failed<>(change.apply(problem));
    };
  }

  /** The value, if there is one. */
  default Optional<T> toOptional() {
    return switch (this) {
      case Ok<T>(T value) -> Optional.of(value);
      case Failed<T> failed -> Optional.empty();
    };
  }

  /** The problem, if there is no value. */
  default Optional<Problem> failure() {
    return switch (this) {
      case Ok<T> ok -> Optional.empty();
      case Failed<T>(Problem problem) -> Optional.of(problem);
    };
  }
}
