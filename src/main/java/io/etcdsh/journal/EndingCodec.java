package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** Endings as fields of an outcome, both ways. */
final class EndingCodec {

  /** The names of the endings in the journal, which never change. */
  private enum Kind {
    DONE("done"),
    REFUSED("refused"),
    IN_DOUBT("in-doubt");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    static Kind read(String text) {
      return Arrays.stream(values())
          .filter(it -> it.text.equals(text))
          .findFirst()
          .orElseThrow(() -> Fields.unknown("result", text));
    }
  }

  private EndingCodec() {}

  static void write(Ending ending, ObjectNode out) {
    switch (ending) {
      case Ending.Done done -> {
        out.put("result", Kind.DONE.text).put("answer", done.answer());
        done.added().ifPresent(it -> out.put("added", it.hex()));
      }
      case Ending.Refused(Problem problem) -> write(Kind.REFUSED, problem, out);
      case Ending.InDoubt(Problem problem) -> write(Kind.IN_DOUBT, problem, out);
    }
  }

  private static void write(Kind kind, Problem problem, ObjectNode out) {
    ObjectNode object = out.put("result", kind.text).putObject("problem");
    object.put("code", problem.code().text()).put("what", problem.what()).put("why", problem.why());
    problem.hint().ifPresent(it -> object.put("hint", it));
  }

  static Ending read(Fields in) {
    return switch (Kind.read(in.text("result"))) {
      case DONE ->
          new Ending.Done(
              in.text("answer"),
              in.maybeText("added").map(it -> new MemberId(Long.parseUnsignedLong(it, 16))));
      case REFUSED -> new Ending.Refused(problem(in.object("problem")));
      case IN_DOUBT -> new Ending.InDoubt(problem(in.object("problem")));
    };
  }

  private static Problem problem(Fields in) {
    return new Problem(
        code(in.text("code")), in.text("what"), in.text("why"), in.maybeText("hint"));
  }

  /** A code of a later etcdsh has no name here; losing the whole outcome for it would be worse. */
  private static ProblemCode code(String text) {
    return Arrays.stream(ProblemCode.values())
        .filter(it -> it.text().equals(text))
        .findFirst()
        .orElse(ProblemCode.SERVER_REFUSED);
  }
}
