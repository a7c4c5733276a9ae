package io.etcdsh.shell;

import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineEnd;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Place;
import io.etcdsh.history.StoredLines;
import io.etcdsh.line.LogicalLines;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.session.Console;
import io.etcdsh.session.LineRunner;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * What the arrow keys and Ctrl-R find: the lines of this shell, and before them those of earlier
 * ones. Lines of shells that still run are left out, for a command that was meant for another
 * terminal must not be one key away. Keeps no secrets, no lines that begin with a blank, and
 * repeated ones once; each line of a paste is an entry. Lives in memory: what is stored is the
 * {@link LineRecorder}'s. The file is read in the background while the terminal is set up.
 */
final class ShellHistory extends DefaultHistory {
  private final LineHistory history;
  private final LineRunner runner;
  private final Console console;
  private final KnownLines known = new KnownLines();
  private final AtomicBoolean told = new AtomicBoolean();
  private final FutureTask<Result<StoredLines>> opening;

  ShellHistory(LineHistory history, LineRunner runner, Console console) {
    this.history = history;
    this.runner = runner;
    this.console = console;
    this.opening = new FutureTask<>(history::open);
    Thread.ofVirtual().name("history").start(opening);
  }

  /** JLine asks for this when the reader is made. */
  @Override
  public void load() {
    for (EnteredLine line : stored()) {
      if (!line.seat().runsBeside(history.seat())) {
        super.add(line.time().toInstant(), line.text());
        ran(line.place(), line.text(), line.end().map(LineEnd::exit).orElse(0));
      }
    }
  }

  private List<EnteredLine> stored() {
    Result<StoredLines> opened;
    try {
      opened = opening.get();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
    opened.failure().ifPresent(this::tell);
    return opened
        .toOptional()
        .or(() -> history.lines().toOptional())
        .orElse(StoredLines.NONE)
        .lines();
  }

  /** Tells once why lines are not kept. */
  void tell(Problem problem) {
    if (!told.getAndSet(true)) {
      console.message(
          "Note: the line history is not kept. %s %s".formatted(problem.what(), problem.why()));
    }
  }

  /** JLine gives each text here before it is run. */
  @Override
  public void add(Instant time, String text) {
    for (String line : LogicalLines.split(text)) {
      String stored = kept(line, runner);
      if (!stored.isEmpty()) {
        super.add(time, stored);
      }
    }
  }

  /** What of a line may be kept; empty if it may not. */
  static String kept(String line, LineRunner runner) {
    boolean hidden = line.isEmpty() || Character.isWhitespace(line.charAt(0));
    return hidden ? "" : runner.withoutSecrets(line).strip();
  }

  /** A line has been run there; what was not understood then is nothing to go on with. */
  void ran(Place place, String text, int exit) {
    if (exit != ExitStatus.USAGE.code()) {
      known.add(place, text);
    }
  }

  /** What suggestions are made of. */
  KnownLines known() {
    return known;
  }

  /** Nothing is kept here. */
  @Override
  public void save() {}
}
