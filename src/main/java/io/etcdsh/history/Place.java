package io.etcdsh.history;

import java.util.Optional;

/**
 * What a line was aimed at.
 *
 * @param context the saved context
 * @param target what the cluster was called where there is no context: a sandbox or an endpoint;
 *     empty if nobody knows
 */
public record Place(Optional<String> context, String target) {
  /** Of a line of which nobody knows. */
  public static final Place UNKNOWN = new Place(Optional.empty(), "");

  /** What to call it; empty if nobody knows. */
  public String name() {
    return context.orElse(target);
  }
}
