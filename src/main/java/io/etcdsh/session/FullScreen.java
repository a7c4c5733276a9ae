package io.etcdsh.session;

import io.etcdsh.document.Cell;
import java.util.List;

/** What takes a whole screen for a while. For one thread. */
public interface FullScreen {

  /** The lines to show now, from the top; no more than {@code rows}, for each {@code columns}. */
  List<List<Cell>> lines(int columns, int rows);

  /** Hears of a key: a character, or {@code up}, {@code down}, {@code enter}; whether to go on. */
  boolean key(String key);
}
