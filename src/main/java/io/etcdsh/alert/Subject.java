package io.etcdsh.alert;

import io.etcdsh.metrics.Window;
import java.util.Optional;

/**
 * A member as the rules see it.
 *
 * @param name as it is shown
 * @param id its ID in hex, as the list of members has it; empty if nobody lists it
 * @param voter whether it has a vote
 * @param window what it told of itself in two scrapes; absent if it did not answer
 */
public record Subject(String name, String id, boolean voter, Optional<Window> window) {
  private static final String ID = "etcd_server_id";

  /** Whether it answered. */
  boolean answers() {
    return window.isPresent();
  }

  /** Whether it calls itself by this ID, in hex. */
  boolean hasId(String hex) {
    return window.stream()
        .flatMap(it -> it.after().series(ID).stream())
        .anyMatch(it -> it.label("server_id").equals(hex));
  }
}
