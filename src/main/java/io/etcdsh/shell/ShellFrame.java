package io.etcdsh.shell;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.complete.ArgumentHint;
import io.etcdsh.complete.LineAnatomy;
import io.etcdsh.complete.LinesOfThisPlace;
import io.etcdsh.complete.Suggestions;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.complete.Vocabulary;
import io.etcdsh.config.ScreenSettings;
import io.etcdsh.document.Theme;
import io.etcdsh.session.LineRunner;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.PromptProvider;

/**
 * The parts of the shell in a Spring context. Every bean is registered with its supplier: nothing
 * is scanned, configured by itself or made through a proxy, which would cost more than the rest of
 * the start. Spring Shell's registry collects the commands by itself.
 */
final class ShellFrame implements AutoCloseable {
  /** A page of keys and the note that there are more are listed without a question. */
  private static final int LIST_MAX = 150;

  /** As many lines under the arrow keys as the file keeps; JLine's own 500 are a week. */
  private static final int HISTORY_SIZE = 10_000;

  private final GenericApplicationContext context = new GenericApplicationContext();
  private final ShellSettings settings;
  private final TerminalConsole console;

  ShellFrame(ShellSettings settings, Terminal terminal, TerminalConsole console) {
    this.settings = settings;
    this.console = console;
    context.registerBean(Terminal.class, () -> terminal);
  }

  /** Wires everything around {@code runner}. */
  ReadLoop open(LineRunner runner) {
    BugLog bugs = new BugLog(settings);
    for (CommandSpec spec : runner.commands()) {
      context.registerBean(spec.name(), Command.class, () -> new SpecCommand(spec, runner));
    }
    context.registerBean(CommandRegistry.class, () -> new CommandRegistry());
    context.registerBean(
        PromptProvider.class, () -> new ContextPrompt(runner, settings.look(), settings.clock()));
    ShellHistory history = new ShellHistory(settings.history(), runner, console);
    context.registerBean(ShellHistory.class, () -> history);
    context.registerBean(
        LineRecorder.class, () -> new LineRecorder(settings.history(), history, runner));
    context.registerBean(
        LineCompleter.class, () -> new LineCompleter(bean(CommandRegistry.class), runner));
    context.registerBean(LineReaderImpl.class, () -> reader(runner));
    context.registerBean(
        PromptLine.class,
        () ->
            new PromptLine(
                bean(PromptProvider.class), bean(LineReaderImpl.class), runner, settings.look()));
    context.registerBean(
        HistorySearch.class,
        () -> new HistorySearch(bean(LineReaderImpl.class), bean(PromptLine.class)));
    context.registerBean(LineThread.class, () -> lines(runner, bugs));
    context.registerBean(
        ReadLoop.class,
        () ->
            new ReadLoop(
                bean(LineReaderImpl.class),
                bean(PromptLine.class),
                bean(LineThread.class),
                runner,
                bean(LineRecorder.class),
                console,
                bugs::note));
    context.refresh();
    return bean(ReadLoop.class);
  }

  /** The prompt on the screen. */
  PromptLine prompt() {
    return bean(PromptLine.class);
  }

  /** Closes the terminal, which restores its modes. */
  @Override
  public void close() {
    context.close();
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private LineThread lines(LineRunner runner, BugLog bugs) {
    LineThread lines = new LineThread(runner, console, bugs::note);
    // While a line is edited the reader has a handler of its own, and puts this one back.
    bean(Terminal.class).handle(Signal.INT, _ -> lines.interrupt());
    return lines;
  }

  private LineReaderImpl reader(LineRunner runner) {
    LineEditor reader = new LineEditor(bean(Terminal.class));
    reader.setParser(new LineSyntax());
    reader.setCompleter(bean(LineCompleter.class));
    bean(LineCompleter.class).tell(reader);
    reader.setVariable(LineReader.HISTORY_SIZE, HISTORY_SIZE);
    reader.setHistory(bean(ShellHistory.class));
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
    reader.setVariable(LineReader.LIST_MAX, LIST_MAX);
    reader.option(Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(Option.BRACKETED_PASTE, true);
    reader.option(Option.AUTO_FRESH_LINE, false);
    if (settings.look().colour()) {
      Surroundings around = runner.surroundings();
      Supplier<ScreenSettings> screen = () -> around.settings().screen();
      Supplier<Theme> theme = () -> settings.look().theme(screen.get().theme());
      Vocabulary words = new Vocabulary(runner.commands(), runner.globalOptions());
      reader.colour(
          new LineColours(new LineAnatomy(words), theme, () -> !screen.get().accessible()),
          new GreyTail(
              suggestions(around),
              new ArgumentHint(words),
              theme,
              () -> screen.get().suggestions() && !screen.get().accessible()));
    }
    console.editedBy(reader);
    return reader;
  }

  private Suggestions suggestions(Surroundings around) {
    return new LinesOfThisPlace(
        bean(ShellHistory.class).known()::newestFirst, around::place, around::onlyReads);
  }
}
