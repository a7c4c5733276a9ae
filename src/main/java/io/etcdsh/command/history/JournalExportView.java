package io.etcdsh.command.history;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import java.util.List;

/**
 * Lines that are printed as they are; etcdctl has no such command.
 *
 * @param lines a JSON object each
 */
record JournalExportView(List<String> lines) implements EtcdctlView {

  /** Copies the list. */
  JournalExportView {
    lines = List.copyOf(lines);
  }

  @Override
  public boolean ignoresFormat() {
    return true;
  }

  @Override
  public Bytes simple() {
    return PlainLines.of(lines);
  }
}
