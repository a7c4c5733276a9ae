package io.etcdsh.shell;

import io.etcdsh.live.Health;
import io.etcdsh.live.Pulse;
import io.etcdsh.session.SessionFacts;
import java.time.Instant;

/**
 * What a prompt is made from, worked out once for all its parts.
 *
 * @param facts what is known of the session
 * @param pulse of its cluster
 * @param health what the pulse comes to
 * @param now when it is shown
 * @param unicode whether the terminal shows more than ASCII
 */
record PromptMoment(SessionFacts facts, Pulse pulse, Health health, Instant now, boolean unicode) {

  /** The moment {@code now}. */
  static PromptMoment of(SessionFacts facts, Instant now, boolean unicode) {
    Pulse pulse = facts.pulse();
    return new PromptMoment(facts, pulse, Health.of(pulse), now, unicode);
  }
}
