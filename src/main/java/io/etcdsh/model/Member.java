package io.etcdsh.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One entry of the member list.
 *
 * @param id never changes and is never reused
 * @param name empty until the member has started once
 * @param peerUrls where it serves the other members
 * @param clientUrls where it says that it serves clients; empty until it has started once
 * @param learner whether it has no vote
 */
public record Member(
    MemberId id, String name, List<String> peerUrls, List<String> clientUrls, boolean learner) {

  /** Copies the lists. */
  public Member {
    peerUrls = List.copyOf(peerUrls);
    clientUrls = List.copyOf(clientUrls);
  }

  /**
   * Whether it has ever started, which is all that etcdctl's status {@code started} says: a member
   * that crashed stays started.
   */
  public boolean started() {
    return !name.isEmpty();
  }

  /** Whether these are its peer URLs, in whatever order. */
  public boolean isServedAt(Collection<String> urls) {
    return Set.copyOf(peerUrls).equals(Set.copyOf(urls));
  }

  /** Whether it says that it serves clients there. */
  public boolean serves(Endpoint place) {
    return clientUrls.stream()
        .anyMatch(url -> new Endpoint(url).authority().equals(place.authority()));
  }

  /** Its name, or its first peer URL while it has none. */
  public String label() {
    return started() || peerUrls.isEmpty() ? name : peerUrls.getFirst();
  }
}
