package io.etcdsh.shell;

import io.etcdsh.session.LineRunner;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Line history that keeps no secrets: what is remembered, in the file and under the arrow keys, is
 * what the session allows. Lines that begin with a blank are not kept, repeated ones once. Each
 * line of a paste is an entry.
 */
final class StoredHistory extends DefaultHistory {
  private final LineRunner runner;

  StoredHistory(LineRunner runner) {
    this.runner = runner;
  }

  @Override
  public void add(Instant time, String text) {
    for (String line : LogicalLines.split(text)) {
      String stored = runner.withoutSecrets(line);
      if (!stored.isBlank() && !Character.isWhitespace(line.charAt(0))) {
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
}
