package io.etcdsh.history;

import io.etcdsh.disk.WholeLines;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the records of a file together: each line and how it ended. For one thread. */
final class LineFolding {
  private final List<EnteredLine> lines = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private int strange;

  private LineFolding() {}

  /** What a file says. */
  static StoredLines of(WholeLines file) {
    LineFolding folding = new LineFolding();
    for (ByteBuffer bytes : file.whole()) {
      folding.take(LineCodec.read(bytes));
    }
    return new StoredLines(folding.lines, folding.notes());
  }

  private void take(LineRecord entry) {
    switch (entry) {
      case LineRecord.Entered(EnteredLine line) -> {
        places.put(line.id(), lines.size());
        lines.add(line);
      }
      // An end without a beginning is that of a line which was tidied away meanwhile.
      case LineRecord.Ended(String id, LineEnd end) ->
          places.computeIfPresent(
              id,
              (same, place) -> {
                lines.set(place, lines.get(place).ended(end));
                return place;
              });
      case LineRecord.Strange() -> strange++;
    }
  }

  private List<String> notes() {
    return strange == 0
        ? List.of()
        : List.of(
            "%d record%s of the line history cannot be read: damaged, or of a later etcdsh."
                .formatted(strange, strange == 1 ? "" : "s"));
  }
}
