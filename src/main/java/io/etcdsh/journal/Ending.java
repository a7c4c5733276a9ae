package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import java.util.Optional;

/** How a step ended, as far as the sender knows. */
public sealed interface Ending {

  /**
   * It was made.
   *
   * @param answer what the server said
   * @param added the ID that a new member got
   */
  record Done(String answer, Optional<MemberId> added) implements Ending {}

  /** It was not made: the server said no, or it was never sent. */
  record Refused(Problem problem) implements Ending {}

  /** It was sent, and nobody knows whether it was made. */
  record InDoubt(Problem problem) implements Ending {}
}
