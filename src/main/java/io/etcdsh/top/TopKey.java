package io.etcdsh.top;

/** What a key means on the screen. */
public enum TopKey {
  /** Sort by something else. */
  SORT,
  /** The member above. */
  UP,
  /** The member below. */
  DOWN,
  /** Show the member at length, or not any more. */
  OPEN,
  /** Let the screen stay as it is, or not any more. */
  PAUSE,
  /** End it. */
  LEAVE,
  /** Nothing. */
  OTHER
}
