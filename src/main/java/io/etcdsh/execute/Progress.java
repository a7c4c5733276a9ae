package io.etcdsh.execute;

/** Tells somebody who waits how it goes. */
public interface Progress {
  /** A sentence that stays. */
  void told(String sentence);

  /** How far something has come; the next one takes its place. */
  void passing(String line);
}
