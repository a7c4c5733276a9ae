package io.etcdsh.shell;

import io.etcdsh.config.Context;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.SessionFacts;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;

/**
 * The prompt: which cluster, what may be done to it, and whether it answers. Everything is said in
 * words; colour only repeats it. Made from what is known at the moment, so it never waits.
 */
final class ContextPrompt implements PromptProvider {
  private final LineRunner runner;
  private final boolean colour;

  ContextPrompt(LineRunner runner, boolean colour) {
    this.runner = runner;
    this.colour = colour;
  }

  @Override
  public AttributedString getPrompt() {
    SessionFacts facts = runner.facts();
    AttributedStringBuilder prompt = new AttributedStringBuilder();
    String name = facts.context().map(Context::name).orElse(facts.target());
    prompt.append(SafeText.of(name), style(facts));
    facts.context().filter(Context::readOnly).ifPresent(context -> prompt.append(" (read-only)"));
    facts.context().filter(Context::guarded).ifPresent(context -> prompt.append(" (protected)"));
    facts
        .connection()
        .trouble()
        .ifPresent(problem -> prompt.append(" ").append("[" + word(problem) + "]", warning()));
    return prompt.append("> ").toAttributedString();
  }

  /** One word or two for the state of the connection. */
  private static String word(Problem trouble) {
    if (trouble.code().exit() == ExitStatus.UNREACHABLE) {
      return "unreachable";
    }
    if (trouble.code().exit() == ExitStatus.NOT_PERMITTED) {
      return "not permitted";
    }
    return trouble.code() == ProblemCode.CLUSTER_CHANGED ? "other cluster" : "trouble";
  }

  private AttributedStyle style(SessionFacts facts) {
    return colour
        ? PromptColour.style(facts.context().flatMap(Context::colour).orElse(""))
        : AttributedStyle.DEFAULT;
  }

  private AttributedStyle warning() {
    return colour ? PromptColour.style("red") : AttributedStyle.DEFAULT;
  }
}
