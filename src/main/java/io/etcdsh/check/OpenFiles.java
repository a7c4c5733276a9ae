package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** Descriptors in use; the client port takes at most the limit less 150 connections (R21). */
final class OpenFiles implements Check {
  private static final double FULL = 0.8;

  @Override
  public String name() {
    return "open-files";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are there enough file descriptors?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    double open = member.gauge("process_open_fds").orElse(0.0);
    double most = member.gauge("process_max_fds").orElse(Double.MAX_VALUE);
    return open / most < FULL
        ? Optional.empty()
        : Optional.of(
            Finding.of(name(), Severity.WARNING, member.label() + " runs out of file descriptors.")
                .shownBy(member.label(), "%.0f of %.0f are open".formatted(open, most))
                .because(
                    "Too many clients, or a limit that is too low; new clients hang without a word.")
                .mendedBy("metrics fds"));
  }
}
