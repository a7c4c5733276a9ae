package io.etcdsh.complete;

import java.util.Optional;

/** Earlier lines to go on with. */
@FunctionalInterface
public interface Suggestions {

  /** The rest of the line that {@code typed} most likely begins; never empty. Never waits. */
  Optional<String> after(String typed);
}
