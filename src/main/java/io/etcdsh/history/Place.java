package io.etcdsh.history;

import java.util.Optional;

/**
 * What a line was aimed at, and in the middle of what.
 *
 * @param context the saved context
 * @param target what the cluster was called where there is no context: a sandbox or an endpoint;
 *     empty if nobody knows
 * @param incident that its session was marked with
 */
public record Place(Optional<String> context, String target, Optional<String> incident) {
  /** Of a line of which nobody knows. */
  public static final Place UNKNOWN = new Place(Optional.empty(), "");

  /** A place in quiet times. */
  public Place(Optional<String> context, String target) {
    this(context, target, Optional.empty());
  }

  /** The same in the middle of an incident, if there is one. */
  public Place during(Optional<String> what) {
    return new Place(context, target, what);
  }

  /** What to call it; empty if nobody knows. */
  public String name() {
    return context.orElse(target);
  }
}
