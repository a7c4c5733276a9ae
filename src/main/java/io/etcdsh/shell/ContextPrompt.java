package io.etcdsh.shell;

import io.etcdsh.config.Context;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Theme;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.Look;
import io.etcdsh.session.SessionFacts;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;

/**
 * The prompt: which cluster, what may be done to it, and how it is. Everything is said in words;
 * colour only repeats it. Made from what is known at the moment, so it never waits.
 */
final class ContextPrompt implements PromptProvider {
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

  private final LineRunner runner;
  private final Look look;
  private final InstantSource clock;

  ContextPrompt(LineRunner runner, Look look, InstantSource clock) {
    this.runner = runner;
    this.look = look;
    this.clock = clock;
  }

  @Override
  public AttributedString getPrompt() {
    SessionFacts facts = runner.facts();
    PromptMoment moment = PromptMoment.of(facts, clock.instant(), look.unicode());
    String format = facts.settings().screen().prompt();
    AttributedStringBuilder prompt = new AttributedStringBuilder();
    Matcher word = PART.matcher(format);
    int end = 0;
    while (word.find()) {
      prompt.append(SafeText.of(format.substring(end, word.start())));
      PromptPart.of(word.group(1))
          .ifPresentOrElse(part -> append(prompt, part, moment), () -> prompt.append(word.group()));
      end = word.end();
    }
    return prompt.append(SafeText.of(format.substring(end))).toAttributedString();
  }

  private void append(AttributedStringBuilder prompt, PromptPart part, PromptMoment moment) {
    Cell cell = part.in(moment);
    prompt.append(SafeText.of(cell.text()), style(part, cell, moment.facts()));
  }

  private AttributedStyle style(PromptPart part, Cell cell, SessionFacts facts) {
    Theme theme = look.theme(facts.settings().screen().theme());
    return part == PromptPart.NAME && theme != Theme.NONE
        ? PromptColour.style(facts.context().flatMap(Context::colour).orElse(""))
        : ToneStyle.of(theme, cell.tone());
  }
}
