package io.etcdsh.journal;

/** What the journal knows of a step, all its lines together. */
public enum StepState {
  /** Made, as the server said. */
  DONE,
  /** Not made, as the server said or because it was never sent. */
  REFUSED,
  /** Sent or about to be, and nothing is known since. */
  IN_DOUBT,
  /** Was in doubt and turned out to be made. */
  SETTLED_MADE,
  /** Was in doubt and turned out not to be made. */
  SETTLED_NOT_MADE,
  /** In doubt, and the cluster did not tell when it was looked at. */
  UNTOLD;

  /** Whether the cluster has the change. */
  public boolean made() {
    return switch (this) {
      case DONE, SETTLED_MADE -> true;
      case REFUSED, IN_DOUBT, SETTLED_NOT_MADE, UNTOLD -> false;
    };
  }

  /** Whether nobody knows if the cluster has the change. */
  public boolean open() {
    return switch (this) {
      case IN_DOUBT, UNTOLD -> true;
      case DONE, REFUSED, SETTLED_MADE, SETTLED_NOT_MADE -> false;
    };
  }
}
