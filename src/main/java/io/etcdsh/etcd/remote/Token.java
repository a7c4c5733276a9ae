package io.etcdsh.etcd.remote;

/**
 * What a logged-in caller shows with each call.
 *
 * @param text the token; empty if none is needed
 */
record Token(String text) {
  /** Nobody asked for a login, or the cluster does without. */
  static final Token NONE = new Token("");

  /** Whether there is none. */
  boolean isNone() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return isNone() ? "none" : "••••";
  }
}
