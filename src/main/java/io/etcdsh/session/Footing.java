package io.etcdsh.session;

import io.etcdsh.config.ConnectionOptions;
import java.util.function.Supplier;

/**
 * Where the lines of a session run at the moment, and where their output goes. A line that runs
 * other lines changes it for as long as they run. Changed by one line at a time; may be read by any
 * thread.
 */
final class Footing {
  private volatile Stance stance;
  private volatile Console console;
  private volatile boolean onlyReading;

  Footing(Stance stance, Console console) {
    this.stance = stance;
    this.console = console;
  }

  Stance stance() {
    return stance;
  }

  Console console() {
    return console;
  }

  /** Whether only lines that read may run. */
  boolean onlyReading() {
    return onlyReading;
  }

  /** The session stands there from now on. */
  void move(Stance next) {
    stance = next;
  }

  /** What a line says of the cluster holds for the lines that it runs, and no longer. */
  LineOutcome reaching(ConnectionOptions others, Supplier<LineOutcome> lines) {
    if (others.equals(stance.options())) {
      return lines.get();
    }
    Stance before = stance;
    stance = stance.reaching(others);
    try {
      return lines.get();
    } finally {
      stance = before;
    }
  }

  /** Runs lines whose output goes elsewhere. */
  LineOutcome on(Console other, Supplier<LineOutcome> lines) {
    Console before = console;
    console = other;
    try {
      return lines.get();
    } finally {
      console = before;
    }
  }

  /** The same with lines that must not do anything but read. */
  LineOutcome readingOn(Console other, Supplier<LineOutcome> lines) {
    onlyReading = true;
    try {
      return on(other, lines);
    } finally {
      onlyReading = false;
    }
  }
}
