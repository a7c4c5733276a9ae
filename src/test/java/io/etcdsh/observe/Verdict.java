package io.etcdsh.observe;

import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.plan.Prediction;
import io.etcdsh.problem.Problem;
import java.util.List;

/**
 * What was predicted of one request, and what came.
 *
 * @param version of etcd
 * @param state as letters
 * @param request in words
 * @param predicted what was predicted, in words
 * @param kind how it came out
 * @param answer what came, in words
 */
record Verdict(
    String version, String state, String request, String predicted, Kind kind, String answer) {

  /** How a case came out. */
  enum Kind {
    MATCH,
    UNDECIDABLE,
    MISMATCH,
    STATE_NOT_MADE
  }

  static Verdict of(
      String version, String state, Request request, Prediction said, WriteOutcome<?> came) {
    Kind kind = matches(said, came) ? Kind.MATCH : Kind.MISMATCH;
    return new Verdict(version, state, request.name(), said.toString(), kind, told(came));
  }

  static Verdict undecidable(String version, String state, Request request, Prediction said) {
    return new Verdict(
        version, state, request.name(), said.toString(), Kind.UNDECIDABLE, "not asked");
  }

  /** The same, of a cluster that did not stay as it was predicted from. */
  Verdict overtaken() {
    return new Verdict(version, state, request, predicted, Kind.UNDECIDABLE, answer);
  }

  static Verdict notMade(String version, String state, Throwable failure) {
    return new Verdict(version, state, "-", "-", Kind.STATE_NOT_MADE, failure.toString());
  }

  private static boolean matches(Prediction said, WriteOutcome<?> came) {
    return switch (said) {
      case Prediction.Accepted accepted -> came instanceof WriteOutcome.Done<?>;
      case Prediction.Unanswered unanswered -> came instanceof WriteOutcome.InDoubt<?>;
      case Prediction.Undecidable undecidable -> false;
      case Prediction.NotAsked nobody -> false;
      case Prediction.Refused(List<String> texts, String because) ->
          came instanceof WriteOutcome.Refused<?>(Problem problem)
              && texts.stream().anyMatch(it -> problem.why().equals("etcdserver: " + it));
    };
  }

  private static String told(WriteOutcome<?> came) {
    return switch (came) {
      case WriteOutcome.Done<?> done -> "done";
      case WriteOutcome.Refused<?>(Problem problem) -> "refused: " + problem.why();
      case WriteOutcome.InDoubt<?>(Problem problem) -> "in doubt: " + problem.why();
    };
  }

  @Override
  public String toString() {
    return "etcd %s, %s, %s: predicted %s, answered %s"
        .formatted(version, state, request, predicted, answer);
  }
}
