package io.etcdsh.command.endpoint;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import java.util.List;

/** The cells that our own endpoint tables have in common. */
final class RowStart {
  private RowStart() {}

  /** Member, ID, endpoint and role. */
  static List<Cell> of(Sighting<?> sighting) {
    return List.of(
        Cell.of(sighting.name()),
        Cell.of(sighting.id()),
        Cell.of(sighting.address()),
        Cell.of(sighting.role(), tone(sighting)));
  }

  private static Tone tone(Sighting<?> sighting) {
    if (sighting.unstarted()) {
      return Tone.WARNING;
    }
    if (sighting.status().isEmpty()) {
      return Tone.BAD;
    }
    return sighting.learner() ? Tone.FAINT : Tone.PLAIN;
  }

  /** Why there is nothing more to show. */
  static Cell reason(Sighting<?> sighting) {
    String text = sighting.reply().failure().map(Verdict::reason).orElse("");
    String whose = sighting.member().isEmpty() ? "; belongs to no known member" : "";
    return Cell.of(text + whose, sighting.unstarted() ? Tone.WARNING : Tone.BAD);
  }
}
