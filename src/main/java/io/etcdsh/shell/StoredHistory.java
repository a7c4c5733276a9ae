package io.etcdsh.shell;

import io.etcdsh.complete.PastLine;
import io.etcdsh.line.LogicalLines;
import io.etcdsh.session.LineRunner;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Line history that keeps no secrets: what is remembered, in the file and under the arrow keys, is
 * what the session allows. Lines that begin with a blank are not kept, repeated ones once. Each
 * line of a paste is an entry.
 */
final class StoredHistory extends DefaultHistory {
  private final LineRunner runner;

  /** Where lines of this shell ran; of those in the file nobody knows. */
  private final Map<String, Set<String>> places = new HashMap<>();

  StoredHistory(LineRunner runner) {
    this.runner = runner;
  }

  @Override
  public void add(Instant time, String text) {
    for (String line : LogicalLines.split(text)) {
      String stored = runner.withoutSecrets(line);
      if (!stored.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        places.computeIfAbsent(stored, _ -> new HashSet<>()).add(runner.surroundings().place());
        super.add(time, stored);
      }
    }
  }

  /** A history that cannot be saved is no reason to disturb anybody: it lives on in memory. */
  @Override
  public void save() {
    try {
      super.save();
    } catch (IOException ignored) {
      // Told once, when the shell started, if the cause was there already.
    }
  }

  /** All lines, oldest first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    forEach(entry -> lines.add(entry.line()));
    return lines;
  }

  /** All lines with where they ran, newest first. */
  Stream<PastLine> newestFirst() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reverseIterator(), 0), false)
        .map(Entry::line)
        .flatMap(this::pastLines);
  }

  private Stream<PastLine> pastLines(String line) {
    Set<String> known = places.getOrDefault(line, Set.of());
    return known.isEmpty()
        ? Stream.of(new PastLine(line, Optional.empty()))
        : known.stream().map(place -> new PastLine(line, Optional.of(place)));
  }
}
