package io.etcdsh.journal;

import io.etcdsh.disk.Keeping;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;

/** How journals are kept, and why one cannot be used. */
final class JournalTrouble {
  static final Keeping KEEPING =
      new Keeping(
          "journal",
          "Make room or give access: nothing is changed in a cluster without its journal.",
          true,
          Duration.ofSeconds(5));

  private JournalTrouble() {}

  static Problem taken(EntryId id) {
    return Problem.of(
        ProblemCode.PLAN_STALE,
        "The plan has been carried out already, and nothing was sent.",
        "The journal has this step of the entry %s.".formatted(id),
        "Run the command again to plan again.");
  }
}
