package io.etcdsh.execute;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.Settlement;
import io.etcdsh.journal.Verdict;
import io.etcdsh.plan.EtcdctlLine;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a journal of which nobody knows whether they were made: an answer got lost, or
 * etcdsh ended before it came. A step that another shell is making at this moment looks the same;
 * what that shell writes down later outweighs what is found out here.
 *
 * @param intents of these steps
 */
public record OpenSteps(List<Intent> intents) {
  /** Copies the list. */
  public OpenSteps {
    intents = List.copyOf(intents);
  }

  /** Those of {@code entries}. */
  public static OpenSteps of(List<Entry> entries) {
    return new OpenSteps(
        entries.stream()
            .flatMap(entry -> entry.steps().stream())
            .filter(step -> step.state().open())
            .map(JournalledStep::intent)
            .toList());
  }

  /** Settles all of them; a sentence for each that was settled. */
  public List<String> settle(Settling settling) {
    return intents.stream()
        .map(intent -> sentence(intent, settling.settle(intent)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> sentence(Intent intent, Result<Settlement> settlement) {
    return settlement
        .toOptional()
        .filter(it -> !(intent.step() instanceof Step.Wait)) // of no weight
        .map(Settlement::verdict)
        .map(
            verdict ->
                "Entry %s was in doubt (%s): %s."
                    .formatted(
                        intent.about().entry(), EtcdctlLine.of(intent.step()), told(verdict)));
  }

  private static String told(Verdict verdict) {
    return switch (verdict) {
      case MADE -> "it was made";
      case NOT_MADE -> "it was not made";
      case UNTOLD -> "the cluster does not tell";
    };
  }
}
