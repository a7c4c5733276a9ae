package io.etcdsh.shell;

import io.etcdsh.document.Theme;
import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.session.Console;
import io.etcdsh.session.DataPipe;
import io.etcdsh.session.FullScreen;
import io.etcdsh.session.Pane;
import io.etcdsh.session.PassingLine;
import io.etcdsh.session.SecretPrompt;
import io.etcdsh.session.StandardStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The console of the shell. What is not the terminal gets its own stream: when standard output is
 * redirected, JLine's terminal is standard error, and data written to it would not reach the file.
 * Thread-safe: a message that comes while a line is edited appears above it.
 */
final class TerminalConsole implements Console {
  private static final int DEFAULT_COLUMNS = 80;

  /** What was typed before is there at once; a key that comes later saw the question. */
  private static final long TYPED_AHEAD_MILLIS = 30;

  private final Terminal terminal;
  private final Optional<DataPipe> redirectedData;
  private final Optional<DataPipe> redirectedMessages;
  private final PassingLine passing = new PassingLine();
  private final AtomicReference<Optional<LineReader>> editor =
      new AtomicReference<>(Optional.empty());

  TerminalConsole(
      Terminal terminal, Optional<DataPipe> redirectedData, Optional<DataPipe> redirectedMessages) {
    this.terminal = terminal;
    this.redirectedData = redirectedData;
    this.redirectedMessages = redirectedMessages;
  }

  /** The console of this process on its terminal. */
  static TerminalConsole ofProcess(Terminal terminal) {
    return new TerminalConsole(
        terminal,
        pipe(StandardStream.OUT, FileDescriptor.out),
        pipe(StandardStream.ERR, FileDescriptor.err));
  }

  private static Optional<DataPipe> pipe(StandardStream stream, FileDescriptor descriptor) {
    return stream.isTerminal()
        ? Optional.empty()
        : Optional.of(new DataPipe(new FileOutputStream(descriptor)));
  }

  /** Names the reader whose line messages must not overwrite. */
  void editedBy(LineReader reader) {
    editor.set(Optional.of(reader));
  }

  @Override
  public void data(Bytes bytes) {
    redirectedData.ifPresentOrElse(
        pipe -> pipe.write(bytes), () -> show(passing.erased() + bytes.text()));
  }

  @Override
  public void page(Bytes bytes) {
    Pager pager = new Pager(terminal);
    if (redirectedData.isPresent() || !Terminals.isReal(terminal) || !pager.wants(bytes.text())) {
      data(bytes);
      return;
    }
    show(passing.erased());
    pager.show(bytes.text());
  }

  @Override
  public void message(String text) {
    redirectedMessages.ifPresentOrElse(
        pipe -> pipe.write(Bytes.utf8(text + "\n")), () -> show(passing.erased() + text + "\n"));
  }

  @Override
  public void messagePage(String text) {
    Pager pager = new Pager(terminal);
    if (redirectedMessages.isPresent() || !Terminals.isReal(terminal) || !pager.wants(text)) {
      message(text);
      return;
    }
    show(passing.erased());
    pager.show(text + "\n");
  }

  @Override
  public void passing(String line) {
    if (redirectedMessages.isEmpty() && !Terminals.isDumb(terminal)) {
      show(passing.shown(line, columns()));
    }
  }

  @Override
  public Pane pane() {
    return Terminals.isDumb(terminal) ? Console.super.pane() : new TerminalPane(terminal);
  }

  @Override
  public Result<Boolean> occupy(FullScreen screen, Theme theme) {
    if (Terminals.isDumb(terminal) || !dataOnTerminal()) {
      return Console.super.occupy(screen, theme);
    }
    new ScreenTaker(terminal, theme).show(screen);
    return Result.ok(true);
  }

  private void show(String text) {
    Optional<LineReader> busy = editor.get().filter(LineReader::isReading);
    if (busy.isPresent()) {
      busy.get().printAbove(text);
      return;
    }
    synchronized (terminal) {
      terminal.writer().print(text);
      terminal.flush();
    }
  }

  @Override
  public boolean dataClosed() {
    return redirectedData.map(DataPipe::closed).orElse(false);
  }

  @Override
  public boolean dataOnTerminal() {
    return redirectedData.isEmpty();
  }

  @Override
  public boolean messagesOnTerminal() {
    return redirectedMessages.isEmpty();
  }

  @Override
  public int columns() {
    int width = terminal.getWidth();
    return width > 0 ? width : DEFAULT_COLUMNS;
  }

  @Override
  public void clear() {
    if (!Terminals.isDumb(terminal)) {
      terminal.puts(Capability.clear_screen);
      terminal.flush();
    }
  }

  /** Asks with a reader of its own, which has no history that could keep the answer. */
  @Override
  public Result<Secret> secret(String prompt) {
    if (!Terminals.isReal(terminal)) {
      return Result.failed(SecretPrompt.nobodyToAsk());
    }
    try {
      return Result.ok(Secret.of(asking().readLine(prompt, '\0')));
    } catch (UserInterruptException | EndOfFileException | IOError declined) {
      return Result.failed(
          Problem.of(ProblemCode.INTERRUPTED, "No password was given.", "Interrupted."));
    }
  }

  @Override
  public Result<String> ask(String question) {
    if (!Terminals.isReal(terminal)) {
      return Result.failed(
          Problem.of(ProblemCode.UNAVAILABLE, "Nobody can be asked.", "There is no terminal."));
    }
    try {
      if (forgetTypedAhead()) {
        message("What was typed before the question is no answer to it, and was dropped.");
      }
      return Result.ok(asking().readLine(question));
    } catch (UserInterruptException | EndOfFileException | IOError declined) {
      return Result.failed(
          Problem.of(ProblemCode.NOT_APPROVED, "The change was not approved.", "Interrupted."));
    }
  }

  /** Nobody approves what was not on the screen yet; tells whether anything had been typed. */
  private boolean forgetTypedAhead() {
    Attributes before = terminal.enterRawMode();
    boolean typed = false;
    try {
      while (terminal.reader().read(TYPED_AHEAD_MILLIS) >= 0) {
        typed = true;
      }
    } catch (IOException gone) {
      throw new IOError(gone);
    } finally {
      terminal.setAttributes(before);
    }
    return typed;
  }

  private LineReader asking() {
    LineEditor reader = new LineEditor(terminal);
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    EditKeys.bind(reader);
    return reader;
  }
}
