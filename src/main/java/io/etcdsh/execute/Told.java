package io.etcdsh.execute;

import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.Outcome;
import io.etcdsh.model.Member;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * Writes down what came of steps.
 *
 * @param journal where
 */
record Told(Journal journal) {

  /** A change that was made and could not be written down is made all the same. */
  Result<Outcome> that(Intent intent, Ending ending, List<Member> after) {
    return journal
        .append(new Outcome(intent.about(), journal.now(), intent.cluster(), ending, after))
        .mapProblem(
            problem ->
                Problem.of(
                    ProblemCode.IN_DOUBT,
                    "The request was sent, and what came of it could not be written down.",
                    problem.why(),
                    "'member list' shows what is true; the next change settles the entry."));
  }
}
