package io.etcdsh.session;

import io.etcdsh.config.Consent;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a plan may be carried out. What is severe, and everything in a protected context, wants a
 * name typed; the rest a plain yes. There is no default of yes.
 *
 * @param plan that was shown
 * @param consent what was said beforehand
 * @param name that has to be typed
 * @param guarded whether the context is protected
 */
record Approval(Plan plan, Consent consent, String name, boolean guarded) {

  /** Whether a person has to be asked. */
  boolean asks() {
    return consent.confirm().isEmpty() && (wantsName() || !consent.yes());
  }

  /** Asks on {@code console} what was not said beforehand; why not, if it may not be done. */
  Optional<Problem> refusal(Console console) {
    if (consent.confirm().isPresent()) {
      return consent.confirm().get().equals(name)
          ? Optional.empty()
          : Optional.of(declined("--confirm names '%s'.".formatted(consent.confirm().get())));
    }
    if (wantsName()) {
      return asked(console, "Type %s to go on: ".formatted(name), "--confirm " + name);
    }
    return consent.yes() ? Optional.empty() : asked(console, "Go on? [y/N] ", "--yes");
  }

  private boolean wantsName() {
    return guarded || plan.hasConcern(Severity.SEVERE);
  }

  private Optional<Problem> asked(Console console, String question, String option) {
    return switch (console.ask(question)) {
      case Result.Ok<String>(String answer) ->
          isYes(answer.strip()) ? Optional.empty() : Optional.of(declined("You did not agree."));
      case Result.Failed<String>(Problem problem) when problem.code() == ProblemCode.UNAVAILABLE ->
          Optional.of(
              Problem.of(
                  ProblemCode.NOT_APPROVED,
                  "The change was not approved, and nothing was sent.",
                  "There is no terminal to ask at.",
                  "Add %s to approve it beforehand.".formatted(option)));
      case Result.Failed<String>(Problem problem) ->
          Optional.of(
              Problem.of(
                  ProblemCode.NOT_APPROVED,
                  "The change was not approved, and nothing was sent.",
                  problem.why()));
    };
  }

  private boolean isYes(String answer) {
    String plain = answer.toLowerCase(Locale.ROOT);
    return wantsName() ? answer.equals(name) : plain.equals("y") || plain.equals("yes");
  }

  private Problem declined(String why) {
    return Problem.of(
        ProblemCode.NOT_APPROVED,
        "The change was not approved, and nothing was sent.",
        why,
        wantsName() ? "The name is %s.".formatted(name) : "Answer y to approve.");
  }
}
