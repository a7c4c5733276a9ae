package io.etcdsh.procedure;

import java.util.List;

/**
 * A member that is to join.
 *
 * @param name what it will be called
 * @param peerUrls where it will serve the others, checked
 */
public record Newcomer(String name, List<String> peerUrls) {
  /** Copies the list. */
  public Newcomer {
    peerUrls = List.copyOf(peerUrls);
  }
}
