package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.complete.PastLine;
import io.etcdsh.history.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownLinesTest {
  private static final Place PROD = new Place(Optional.of("prod"), "");
  private static final Place DEV = new Place(Optional.of("dev"), "");

  @Test
  void givesTheNewestLinesFirstAndWhereTheyRan() {
    KnownLines known = new KnownLines();
    known.add(PROD, "get a");
    known.add(DEV, "get b");
    known.add(Place.UNKNOWN, "get c");

    assertThat(known.newestFirst())
        .containsExactly(
            new PastLine("get c", Optional.empty()),
            new PastLine("get b", Optional.of("dev")),
            new PastLine("get a", Optional.of("prod")));
  }
}
