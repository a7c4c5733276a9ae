package io.etcdsh.render;

import io.etcdsh.answer.Json;
import io.etcdsh.answer.ProblemJson;
import io.etcdsh.document.Tone;
import io.etcdsh.problem.Problem;
import java.util.Optional;

/**
 * Prints problems, for stderr.
 *
 * @param style how
 * @param surface where it goes
 */
public record ProblemPrinter(Style style, Surface surface) {

  /** How a problem is told. */
  public enum Style {
    /** {@code error[E-TIMEOUT] What. Why.} and a hint. */
    OWN,
    /** {@code {"error":{...}}} on one line. */
    JSON,
    /** {@code Error: why}. */
    ETCDCTL
  }

  /** The problem, each line with its line end. */
  public String print(Problem problem) {
    String text =
        switch (style) {
          case OWN -> own(problem);
          case JSON -> GoJson.write(Json.object().put("error", ProblemJson.of(problem)).build());
          case ETCDCTL -> "Error: " + safe(problem.etcdctlText());
        };
    return text + "\n";
  }

  private String own(Problem problem) {
    Theme theme = surface.stderrTerminal() && surface.colour() ? Theme.COLOURED : Theme.PLAIN;
    String label = theme.paint(Tone.BAD, "error[%s]".formatted(problem.code().text()));
    String why = problem.why().isEmpty() ? "" : " " + ended(safe(problem.why()));
    String hint =
        hint(problem)
            .map(text -> "\n" + theme.paint(Tone.FAINT, "hint:") + " " + safe(text))
            .orElse("");
    return label + " " + ended(safe(problem.what())) + why + hint;
  }

  /** A person at a terminal is never left without a way on. */
  private Optional<String> hint(Problem problem) {
    return surface.stderrTerminal()
        ? problem
            .hint()
            .or(
                () ->
                    Optional.of(
                        "'explain %s' tells why it happens and what to do."
                            .formatted(problem.code().text())))
        : problem.hint();
  }

  /** A server's own text has no period. */
  private static String ended(String text) {
    return text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }

  private String safe(String text) {
    return surface.stderrTerminal() ? new Sanitizer(surface.unicode()).lines(text) : text;
  }
}
