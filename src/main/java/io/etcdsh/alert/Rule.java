package io.etcdsh.alert;

import io.etcdsh.finding.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An alert rule.
 *
 * @param name for {@code --set}, for example {@code slow-fsync}
 * @param severity how bad it is when it fires
 * @param condition when it fires
 * @param guard what must be so as well, for the same member
 * @param hold how long it must be so before Prometheus tells anybody
 * @param meaning what is wrong then, a sentence or two
 */
public record Rule(
    String name,
    Severity severity,
    Condition condition,
    Optional<Condition> guard,
    Duration hold,
    String meaning) {

  static Rule of(
      String name, Severity severity, Condition condition, Duration hold, String meaning) {
    return new Rule(name, severity, condition, Optional.empty(), hold, meaning);
  }

  Rule provided(Condition also) {
    return new Rule(name, severity, condition, Optional.of(also), hold, meaning);
  }

  /** The same with another threshold. */
  public Rule at(double threshold) {
    return new Rule(
        name,
        severity,
        new Condition(condition.signal(), condition.comparison(), threshold),
        guard,
        hold,
        meaning);
  }

  /** Its name in Prometheus, for example {@code etcdSlowFsync}. */
  public String alert() {
    return Arrays.stream(name.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("", "etcd", ""));
  }
}
