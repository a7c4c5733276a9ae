package io.etcdsh.shell;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Theme;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.Look;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.springframework.shell.jline.PromptProvider;

/**
 * The prompt on the screen, kept true while the user is idle, and the news above it: both are drawn
 * when there is something else to show. Drawing happens only inside a widget, which holds the
 * reader's lock; without it the screen and JLine's idea of it would part. A dumb terminal cannot
 * draw again, and an accessible screen must not: there the prompt is only true at the moment it is
 * printed, and news are printed right before it.
 */
final class PromptLine {
  /** How long a change may go unseen. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** How often the prompt is made though nothing came in, while it shows for how long already. */
  private static final Duration TICK = Duration.ofSeconds(1);

  /** As many lines as may wait for the next prompt; 'events' has all. */
  private static final int MOST_NEWS = 20;

  private static final String WIDGET = "etcdsh-refresh-prompt";

  private final PromptProvider provider;
  private final LineReaderImpl reader;
  private final LineRunner runner;
  private final Look look;
  private final Terminal terminal;
  private final AtomicReference<String> shown = new AtomicReference<>("");
  private final Queue<AttributedString> news = new ConcurrentLinkedQueue<>();
  private Looked looked = new Looked(ConnectionState.UNKNOWN, System.nanoTime() - TICK.toNanos());

  /** What was known at the last look; only the watching thread has it. */
  private record Looked(ConnectionState state, long time) {}

  PromptLine(PromptProvider provider, LineReaderImpl reader, LineRunner runner, Look look) {
    this.provider = provider;
    this.reader = reader;
    this.runner = runner;
    this.look = look;
    this.terminal = reader.getTerminal();
    reader.getWidgets().put(WIDGET, this::draw);
  }

  /** The prompt for a new line; what has come about meanwhile is printed before it. */
  String next() {
    for (AttributedString line = news.poll(); line != null; line = news.poll()) {
      terminal.writer().println(line.toAnsi(terminal));
    }
    return prompt();
  }

  /** The prompt as it is now, for a reader that shows something else in its place. */
  String prompt() {
    String text = provider.getPrompt().toAnsi(terminal);
    shown.set(text);
    return text;
  }

  /**
   * Watches for changes until the returned thread is interrupted; not a virtual one, which would
   * wake two others each time that it looks.
   */
  Thread watch() {
    return Thread.ofPlatform().daemon().name("prompt").start(this::watchUntilInterrupted);
  }

  private void watchUntilInterrupted() {
    while (true) {
      try {
        Thread.sleep(PAUSE);
        if (isWorthALook()) {
          hear();
          refresh();
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Making a prompt costs a hundred times what finding out that nothing has come in does. */
  private boolean isWorthALook() {
    if (!reader.isReading()) {
      return true; // what comes in now is still to be drawn when the next line is read
    }
    ConnectionState now = runner.facts().connection();
    long time = System.nanoTime();
    boolean ages = now.trouble().isPresent() && time - looked.time() >= TICK.toNanos();
    if (now.equals(looked.state()) && !ages) {
      return false;
    }
    looked = new Looked(now, time);
    return true;
  }

  private void hear() {
    List<Cell> heard = runner.news();
    if (Terminals.isDumb(terminal)) {
      return; // 'events' has them
    }
    for (Cell line : heard) {
      String text = SafeText.of(line.text());
      if (news.size() == MOST_NEWS) {
        news.poll();
      }
      Theme theme = look.theme(runner.facts().settings().screen().theme());
      news.add(new AttributedString(text, ToneStyle.of(theme, line.tone())));
    }
  }

  /** Draws what has changed, if somebody looks at it and the screen may change. */
  void refresh() {
    if (!reader.isReading()
        || Terminals.isDumb(terminal)
        || runner.facts().settings().screen().accessible()) {
      return;
    }
    for (AttributedString line = news.poll(); line != null; line = news.poll()) {
      reader.printAbove(line);
    }
    if (provider.getPrompt().toAnsi(terminal).equals(shown.get())) {
      return;
    }
    try {
      reader.callWidget(WIDGET);
    } catch (IllegalStateException justEntered) {
      // The line was finished in between; the next prompt is made afresh.
    }
  }

  private boolean draw() {
    reader.setPrompt(prompt());
    reader.callWidget(LineReader.REDISPLAY);
    return true;
  }
}
