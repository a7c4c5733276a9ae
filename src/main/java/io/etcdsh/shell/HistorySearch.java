package io.etcdsh.shell;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-R and Ctrl-S: the newest line that holds what is typed, in any case; the key again for the
 * next older or newer one. Ctrl-G gives back the line as it was, any other key takes what was found
 * and does what it does. JLine's own search looks for each further letter from the first place of
 * the letters before, so that {@code th} is not found in {@code get third} (3.30.16, {@code
 * LineReaderImpl.doSearchHistory}).
 */
final class HistorySearch {
  private final LineReaderImpl reader;
  private final PromptLine prompt;
  private String term = "";
  private int at;
  private boolean failing;

  /** Takes the place of the reader's own search; a dumb terminal cannot show this one. */
  HistorySearch(LineReaderImpl reader, PromptLine prompt) {
    this.reader = reader;
    this.prompt = prompt;
    if (!Terminals.isDumb(reader.getTerminal())) {
      reader.getWidgets().put(LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD, () -> run(true));
      reader.getWidgets().put(LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD, () -> run(false));
    }
  }

  private boolean run(boolean backward) {
    Buffer before = reader.getBuffer().copy();
    term = "";
    at = backward ? reader.getHistory().last() : reader.getHistory().first();
    failing = false;
    try {
      boolean going = true;
      while (going) {
        show();
        @Nullable Binding binding = reader.readBinding(reader.getKeys());
        if (binding == null) {
          throw new EndOfFileException(); // the terminal is gone
        }
        going = key(binding, before);
      }
      return true;
    } finally {
      reader.setPrompt(prompt.prompt());
    }
  }

  private void show() {
    reader.setPrompt("(%ssearch '%s') ".formatted(failing ? "failing " : "", term));
    reader.callWidget(LineReader.REDISPLAY);
  }

  /** Does what a key wants; whether the search goes on. */
  private boolean key(Binding binding, Buffer before) {
    String key = reader.getLastBinding();
    switch (binding instanceof Reference named ? named.name() : "") {
      case LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD -> find(true, at - 1);
      case LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD -> find(false, at + 1);
      case LineReader.SELF_INSERT -> {
        term += key;
        find(true, at);
      }
      case LineReader.BACKWARD_DELETE_CHAR -> {
        term = term.substring(0, Math.max(0, term.length() - 1));
        find(true, reader.getHistory().last());
      }
      case LineReader.SEND_BREAK -> {
        reader.getBuffer().copyFrom(before);
        return false;
      }
      default -> {
        reader.runMacro(key);
        return false;
      }
    }
    return true;
  }

  /** Shows the first line that fits, from {@code start} on; what was found before stays. */
  private void find(boolean backward, int start) {
    Optional<History.Entry> found = term.isEmpty() ? Optional.empty() : first(backward, start);
    failing = found.isEmpty() && !term.isEmpty();
    found.ifPresent(this::take);
  }

  private Optional<History.Entry> first(boolean backward, int start) {
    History history = reader.getHistory();
    if (history.isEmpty() || start < history.first() || start > history.last()) {
      return Optional.empty();
    }
    Iterator<History.Entry> entries =
        backward ? history.reverseIterator(start) : history.iterator(start);
    while (entries.hasNext()) {
      History.Entry entry = entries.next();
      if (place(entry.line()) >= 0) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private int place(String line) {
    return line.toLowerCase(Locale.ROOT).lastIndexOf(term.toLowerCase(Locale.ROOT));
  }

  private void take(History.Entry entry) {
    at = entry.index();
    reader.getHistory().moveTo(at);
    reader.getBuffer().clear();
    reader.getBuffer().write(entry.line());
    reader.getBuffer().cursor(place(entry.line()) + term.length());
  }
}
