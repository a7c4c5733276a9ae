package io.etcdsh.diagnosis;

import io.etcdsh.check.Check;
import io.etcdsh.check.Checks;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import java.util.Set;

/** What a machine that many tests share does to every cluster on it. */
final class BusyMachine {
  private static final Set<String> SLOW = Set.of("peer-round-trip", "reads");

  private BusyMachine() {}

  /** Whether a healthy cluster shows it on a machine without time for it. */
  static boolean mayCause(Finding finding) {
    return SLOW.contains(finding.check())
        || Checks.ALL.stream()
            .filter(it -> it.topic() == Topic.LOAD)
            .map(Check::name)
            .anyMatch(finding.check()::equals);
  }
}
