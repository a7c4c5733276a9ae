package io.etcdsh.evidence;

import io.etcdsh.metrics.Window;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.util.Optional;

/**
 * A member that answered.
 *
 * @param member as the list has it
 * @param interview all that it told
 * @param status what it says of itself
 */
public record Witness(Member member, Interview interview, MemberStatus status) {

  /** How it is called. */
  public String label() {
    return member.label();
  }

  /** Its metrics, if it told them. */
  public Optional<Window> metrics() {
    return interview.metrics().toOptional();
  }

  /** A metric that has one series, as it is now. */
  public Optional<Double> gauge(String name) {
    return metrics().flatMap(window -> window.after().value(name));
  }
}
