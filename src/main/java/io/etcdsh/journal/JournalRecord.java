package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import java.time.Instant;

/** One line of a journal. It is about one step of one entry. */
public sealed interface JournalRecord permits Intent, Outcome, Settlement {

  /** The step that it is about. */
  StepReference about();

  /** When it was made. */
  Instant time();

  /** The cluster, which also says what file it is in. */
  ClusterId cluster();
}
