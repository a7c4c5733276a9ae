package io.etcdsh.complete;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the line that is an argument of another one, as in {@code repeat 2s endpoint status}. */
final class InnerLine {
  private InnerLine() {}

  /**
   * How many of {@code words} come before the inner line; absent if their command takes none, or if
   * more has to come before it.
   */
  static OptionalInt start(List<String> words, Vocabulary vocabulary) {
    for (int i = 1; i <= words.size(); i++) {
      LineReading reading = LineReading.of(words.subList(0, i), vocabulary);
      if (reading.awaiting().isEmpty() && next(reading).filter(InnerLine::isLine).isPresent()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<ArgumentSpec> next(LineReading reading) {
    int count = reading.arguments().size();
    return reading.name().command().flatMap(spec -> Positionals.next(spec, count));
  }

  private static boolean isLine(ArgumentSpec argument) {
    return argument.count() == Count.REST && argument.names() == ValueKind.COMMAND;
  }
}
