package io.etcdsh.command.endpoint;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint that was asked, as etcdctl asks: by its address, whoever it may be.
 *
 * @param <T> what was asked for
 * @param endpoint as configured, or as the member list has it
 * @param reply what it said
 */
record Asked<T>(Endpoint endpoint, Result<T> reply) {

  /** The endpoints of etcdctl's list that answered, in its order. */
  static <T> List<Answered<T>> answered(List<Asked<T>> asked) {
    return asked.stream().flatMap(one -> one.answered().stream()).toList();
  }

  private Optional<Answered<T>> answered() {
    return reply.toOptional().map(value -> new Answered<>(endpoint, value));
  }

  /** What went wrong, endpoint by endpoint. */
  static <T> List<Problem> problems(List<Asked<T>> asked) {
    return asked.stream()
        .flatMap(
            one ->
                one
                    .reply()
                    .failure()
                    .map(problem -> Verdict.about(one.endpoint(), problem))
                    .stream())
        .toList();
  }

  /**
   * An endpoint that answered.
   *
   * @param <T> what was asked for
   * @param endpoint that was asked
   * @param value what it said
   */
  record Answered<T>(Endpoint endpoint, T value) {}
}
