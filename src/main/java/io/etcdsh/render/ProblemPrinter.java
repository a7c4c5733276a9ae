package io.etcdsh.render;

import io.etcdsh.answer.Json;
import io.etcdsh.answer.ProblemJson;
import io.etcdsh.document.Theme;
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

  private static final String HINT = "hint:";

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
    Theme theme = surface.stderrTerminal() ? surface.theme() : Theme.NONE;
    String plain = "error[%s]".formatted(problem.code().text());
    String label = theme.paint(Tone.BAD, plain);
    String why = problem.why().isEmpty() ? "" : " " + ended(safe(problem.why()));
    String hint =
        hint(problem)
            .map(
                text ->
                    "\n" + theme.paint(Tone.FAINT, HINT) + wrapped(HINT + " " + safe(text), HINT))
            .orElse("");
    return label + wrapped(plain + " " + ended(safe(problem.what())) + why, plain) + hint;
  }

  /** What follows {@code front} in {@code text}, broken between words where the terminal ends. */
  private String wrapped(String text, String front) {
    boolean wraps = surface.stderrTerminal() && surface.columns() > 0;
    String lines = wraps ? String.join("\n", RaggedWrap.lines(text, surface.columns())) : text;
    return lines.substring(front.length());
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
