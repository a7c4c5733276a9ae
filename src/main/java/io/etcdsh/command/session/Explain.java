package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code explain [CODE]}: what a problem means, or all of them.
 *
 * @param code as it was written; absent for all
 */
public record Explain(Optional<String> code) implements QueryCommand {
  private static final String FRONT = "E-";
  private static final List<String> CODES =
      Arrays.stream(ProblemCode.values()).map(ProblemCode::text).toList();

  /** Its declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "explain",
                  Group.SESSION,
                  "Tell what the code of a problem means",
                  "Shows what a problem means, why it happens and what to do. The code stands in"
                      + " the message: error[E-NO-LEADER]. Case does not matter, and the E- may be"
                      + " left out. Without a code it lists all of them. Asks no cluster.")
              .withArguments(
                  new ArgumentSpec("CODE", "code of a problem", ArgumentSpec.Count.OPTIONAL)
                      .withChoices(CODES))
              .withExamples("explain", "explain E-NO-LEADER", "explain timeout"),
          arguments -> Result.ok(new Explain(arguments.word(0))));

  @Override
  public Result<? extends Answer> run(Scope scope) {
    if (code.isEmpty()) {
      return Result.ok(new ExplainIndex());
    }
    String text = code.get();
    return find(text)
        .<Result<? extends Answer>>map(found -> Result.ok(new ExplainAnswer(found)))
        .orElseGet(() -> Result.failed(unknown(text)));
  }

  /** The code that {@code text} means, in any case and with or without its front. */
  static Optional<ProblemCode> find(String text) {
    String whole = whole(text);
    return Arrays.stream(ProblemCode.values()).filter(it -> it.text().equals(whole)).findFirst();
  }

  private static String whole(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return upper.startsWith(FRONT) ? upper : FRONT + upper;
  }

  private static Problem unknown(String text) {
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "There is no problem with the code '%s'.".formatted(text),
        "",
        Similar.question(whole(text), CODES).orElse("'explain' lists all codes."));
  }
}
