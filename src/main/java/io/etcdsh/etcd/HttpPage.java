package io.etcdsh.etcd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page that a member serves over HTTP beside its client API.
 *
 * @param status HTTP's number for how it went
 * @param lines of its text
 * @param date the server's clock when it answered, in whole seconds
 */
public record HttpPage(int status, List<String> lines, Optional<Instant> date) {
  private static final int OK = 200;

  /** Copies the list. */
  public HttpPage {
    lines = List.copyOf(lines);
  }

  /** Whether the member says that all is well with it. */
  public boolean ok() {
    return status == OK;
  }
}
