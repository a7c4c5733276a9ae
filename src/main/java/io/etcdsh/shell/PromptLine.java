package io.etcdsh.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.springframework.shell.jline.PromptProvider;

/**
 * The prompt on the screen, kept true while the user is idle: it is drawn again when it would read
 * differently. Drawing happens only inside a widget, which holds the reader's lock; without it the
 * screen and JLine's idea of it would part. A dumb terminal cannot draw again, so there the prompt
 * is only true at the moment it is printed.
 */
final class PromptLine {
  /** How long a change may go unseen; a look costs microseconds. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final String WIDGET = "etcdsh-refresh-prompt";

  private final PromptProvider provider;
  private final LineReaderImpl reader;
  private final Terminal terminal;
  private final AtomicReference<String> shown = new AtomicReference<>("");

  PromptLine(PromptProvider provider, LineReaderImpl reader) {
    this.provider = provider;
    this.reader = reader;
    this.terminal = reader.getTerminal();
    reader.getWidgets().put(WIDGET, this::draw);
  }

  /** The prompt for a new line. */
  String next() {
    String text = provider.getPrompt().toAnsi(terminal);
    shown.set(text);
    return text;
  }

  /** Watches for changes until the returned thread is interrupted. */
  Thread watch() {
    return Thread.ofVirtual().name("prompt").start(this::watchUntilInterrupted);
  }

  private void watchUntilInterrupted() {
    while (!Terminals.isDumb(terminal)) {
      try {
        Thread.sleep(PAUSE);
        refresh();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Draws the prompt again if it has changed and somebody looks at it. */
  void refresh() {
    if (!reader.isReading() || provider.getPrompt().toAnsi(terminal).equals(shown.get())) {
      return;
    }
    try {
      reader.callWidget(WIDGET);
    } catch (IllegalStateException justEntered) {
      // The line was finished in between; the next prompt is made afresh.
    }
  }

  private boolean draw() {
    reader.setPrompt(next());
    reader.callWidget(LineReader.REDISPLAY);
    return true;
  }
}
