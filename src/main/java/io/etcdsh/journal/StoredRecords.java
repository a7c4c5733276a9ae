package io.etcdsh.journal;

import java.util.List;

/**
 * The lines of a journal that can be used.
 *
 * @param records in the order of the file
 * @param notes what is wrong with the file, one sentence each; empty if nothing is
 */
public record StoredRecords(List<StoredRecord> records, List<String> notes) {

  /** Copies the lists. */
  public StoredRecords {
    records = List.copyOf(records);
    notes = List.copyOf(notes);
  }
}
