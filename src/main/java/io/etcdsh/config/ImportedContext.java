package io.etcdsh.config;

import java.util.List;

/**
 * A context made from what another program uses.
 *
 * @param context not saved yet
 * @param notes sentences that the user should see
 */
public record ImportedContext(Context context, List<String> notes) {
  /** Copies the list. */
  public ImportedContext {
    notes = List.copyOf(notes);
  }
}
