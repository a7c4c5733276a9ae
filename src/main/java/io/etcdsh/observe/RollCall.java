package io.etcdsh.observe;

import java.util.List;

/**
 * How far a look has come after a moment.
 *
 * @param answered who has answered, as they are called
 * @param silent who has not, or not all of it
 */
public record RollCall(List<String> answered, List<String> silent) {

  /** Copies the lists. */
  public RollCall {
    answered = List.copyOf(answered);
    silent = List.copyOf(silent);
  }

  /** One sentence. */
  public String text() {
    String waiting = "Waiting for " + String.join(", ", silent);
    return answered.isEmpty()
        ? waiting + "; nobody has answered yet."
        : "%s; %s answered.".formatted(waiting, String.join(", ", answered));
  }
}
