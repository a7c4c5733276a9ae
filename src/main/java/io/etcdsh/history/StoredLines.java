package io.etcdsh.history;

import java.util.List;

/**
 * What the line history holds.
 *
 * @param lines oldest first
 * @param notes what is wrong with the file, one sentence each; empty if nothing is
 */
public record StoredLines(List<EnteredLine> lines, List<String> notes) {
  /** Nothing. */
  public static final StoredLines NONE = new StoredLines(List.of(), List.of());

  /** Copies the lists. */
  public StoredLines {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }
}
