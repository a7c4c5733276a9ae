package io.etcdsh.command.endpoint;

import io.etcdsh.problem.Problem;
import java.util.List;

/** What etcdctl writes on stderr about endpoints that failed. */
final class Failures {
  private Failures() {}

  /**
   * A line for each.
   *
   * @param pattern with places for the endpoint and the reason
   */
  static <T> List<String> lines(String pattern, List<Asked<T>> asked) {
    return asked.stream()
        .flatMap(
            one ->
                one
                    .reply()
                    .failure()
                    .map(Problem::etcdctlText)
                    .map(reason -> pattern.formatted(one.endpoint().text(), reason))
                    .stream())
        .toList();
  }
}
