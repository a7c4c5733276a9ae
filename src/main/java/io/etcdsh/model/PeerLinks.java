package io.etcdsh.model;

import java.time.Instant;
import java.util.Map;

/**
 * How one member is linked to the others, from its own metrics ({@code etcd_network_active_peers}
 * and the like; the same names in 3.4 to 3.7).
 *
 * @param active whether the streams to a member are up; a member that was never linked is absent
 * @param processStart when the member's process started
 * @param disconnects how often a link broke since then, by member
 */
public record PeerLinks(
    Map<MemberId, Boolean> active, Instant processStart, Map<MemberId, Long> disconnects) {

  /** Copies the maps. */
  public PeerLinks {
    active = Map.copyOf(active);
    disconnects = Map.copyOf(disconnects);
  }
}
