package io.etcdsh.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or the problem that prevented it. Never both, never a null in either.
 *
 * <p>Each case has its own methods, because every one-shot run comes through here: the first
 * pattern switch of a run costs it 15 ms and each further one 2, as the JVM spins a class for it
 * that the AOT cache of JDK 25 cannot keep. So what nearly every run meets is asked for before a
 * switch.
 */
public sealed interface Result<T> {

  /** The value is there. */
  record Ok<T>(T value) implements Result<T> {
    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> next) {
      return next.apply(value);
    }

    @Override
    public <R> Result<R> map(Function<? super T, ? extends R> change) {
      return new Ok<>(change.apply(value));
    }

    @Override
    public Result<T> mapProblem(Function<Problem, Problem> change) {
      return this;
    }

    @Override
    public <R> R either(
        Function<? super T, ? extends R> onValue, Function<Problem, ? extends R> onProblem) {
      return onValue.apply(value);
    }

    @Override
    public Optional<T> toOptional() {
      return Optional.of(value);
    }

    @Override
    public Optional<Problem> failure() {
      return Optional.empty();
    }
  }

  /** There is no value, and this is why. */
  record Failed<T>(Problem problem) implements Result<T> {
    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> next) {
      return new Failed<>(problem);
    }

    @Override
    public <R> Result<R> map(Function<? super T, ? extends R> change) {
      return new Failed<>(problem);
    }

    @Override
    public Result<T> mapProblem(Function<Problem, Problem> change) {
      return new Failed<>(change.apply(problem));
    }

    @Override
    public <R> R either(
        Function<? super T, ? extends R> onValue, Function<Problem, ? extends R> onProblem) {
      return onProblem.apply(problem);
    }

    @Override
    public Optional<T> toOptional() {
      return Optional.empty();
    }

    @Override
    public Optional<Problem> failure() {
      return Optional.of(problem);
    }
  }

  /** A result that holds {@code value}. */
  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  /** A result without a value. */
  static <T> Result<T> failed(Problem problem) {
    return new Failed<>(problem);
  }

  /** What {@code change} makes of each, in order; the first problem ends it. */
  static <T, R> Result<List<R>> each(List<T> all, Function<? super T, Result<R>> change) {
    List<R> made = new ArrayList<>();
    for (T one : all) {
      Result<R> result = change.apply(one);
      Optional<Problem> failure = result.failure();
      if (failure.isPresent()) {
        return failed(failure.get());
      }
      result.toOptional().ifPresent(made::add);
    }
    return ok(made);
  }

  /** The result of {@code next} on the value; a problem passes through. */
  <R> Result<R> then(Function<? super T, ? extends Result<R>> next);

  /** The value changed by {@code change}; a problem passes through. */
  <R> Result<R> map(Function<? super T, ? extends R> change);

  /** The problem changed by {@code change}; a value passes through. */
  Result<T> mapProblem(Function<Problem, Problem> change);

  /** What one of the two functions makes of the value or the problem. */
  <R> R either(Function<? super T, ? extends R> onValue, Function<Problem, ? extends R> onProblem);

  /** The value, if there is one. */
  Optional<T> toOptional();

  /** The problem, if there is no value. */
  Optional<Problem> failure();
}
