package io.etcdsh.complete;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.line.PipedLine;
import java.util.Optional;

/**
 * Tells what a line still wants.
 *
 * @param vocabulary all commands and options
 */
public record ArgumentHint(Vocabulary vocabulary) {

  /**
   * What comes next after {@code text}, for example {@code KEY [RANGE_END]}; empty while a word is
   * being typed, and if nothing more is wanted.
   */
  public String after(String text) {
    TypedLine typed = TypedLine.of(text);
    boolean between = typed.start() == text.length() && typed.quote().isEmpty();
    if (!between || typed.before().isEmpty() || PipedLine.of(text).isPresent()) {
      return "";
    }
    LineReading line = LineReading.of(typed.before(), vocabulary);
    Optional<OptionSpec> awaiting = line.awaiting();
    if (awaiting.isPresent()) {
      return awaiting.get().valueName();
    }
    Optional<CommandSpec> command = line.name().command();
    return command.map(spec -> Positionals.told(spec, line.arguments().size())).orElse("");
  }
}
