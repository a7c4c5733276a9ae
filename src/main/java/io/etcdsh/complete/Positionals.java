package io.etcdsh.complete;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which arguments a command still takes. */
final class Positionals {
  private Positionals() {}

  /** The argument that comes after {@code count} others, if any may. */
  static Optional<ArgumentSpec> next(CommandSpec spec, int count) {
    return left(spec, count).stream().findFirst();
  }

  /** What may come after {@code count} arguments. */
  private static List<ArgumentSpec> left(CommandSpec spec, int count) {
    List<ArgumentSpec> all = spec.arguments();
    if (count < all.size()) {
      return all.subList(count, all.size());
    }
    return all.isEmpty() || !repeats(all.getLast()) ? List.of() : List.of(all.getLast());
  }

  /** Whether {@code count} arguments are more than the command takes. */
  static boolean tooMany(CommandSpec spec, int count) {
    List<ArgumentSpec> all = spec.arguments();
    return count > all.size() && (all.isEmpty() || !repeats(all.getLast()));
  }

  static boolean repeats(ArgumentSpec argument) {
    return switch (argument.count()) {
      case ANY, SOME, REST -> true;
      case ONE, OPTIONAL -> false;
    };
  }

  /** The names of what may come after {@code count} arguments, as help writes them. */
  static String told(CommandSpec spec, int count) {
    return left(spec, count).stream().map(ArgumentSpec::usage).collect(Collectors.joining(" "));
  }
}
