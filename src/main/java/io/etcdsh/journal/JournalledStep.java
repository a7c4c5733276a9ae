package io.etcdsh.journal;

import io.etcdsh.model.Member;
import java.util.List;
import java.util.Optional;

/**
 * A step with all that the journal has about it.
 *
 * @param intent what was to be done
 * @param outcome what the sender learned; absent if it died before it could write that down
 * @param settlement what was found out last
 */
public record JournalledStep(
    Intent intent, Optional<Outcome> outcome, Optional<Settlement> settlement) {

  /** What all of it comes to. A clear answer of the server outweighs what was found out later. */
  public StepState state() {
    return outcome
        .map(
            it ->
                switch (it.ending()) {
                  case Ending.Done done -> StepState.DONE;
                  case Ending.Refused refused -> StepState.REFUSED;
                  case Ending.InDoubt doubt -> settled();
                })
        .orElseGet(this::settled);
  }

  private StepState settled() {
    return settlement
        .map(
            it ->
                switch (it.verdict()) {
                  case MADE -> StepState.SETTLED_MADE;
                  case NOT_MADE -> StepState.SETTLED_NOT_MADE;
                  case UNTOLD -> StepState.UNTOLD;
                })
        .orElse(StepState.IN_DOUBT);
  }

  /** The member list as it was last seen after the step; empty if it was not. */
  public List<Member> after() {
    return settlement
        .map(Settlement::seen)
        .filter(it -> !it.isEmpty())
        .or(() -> outcome.map(Outcome::after))
        .orElse(List.of());
  }
}
