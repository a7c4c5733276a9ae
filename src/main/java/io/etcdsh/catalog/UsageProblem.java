package io.etcdsh.catalog;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * The problems of a line that cannot be understood. {@code why} holds cobra's and pflag's words in
 * strict lines (spf13/cobra 1.x as etcdctl 3.4 to 3.7 prints them), and ours otherwise.
 */
final class UsageProblem {
  private UsageProblem() {}

  static Problem unknownCommand(Mode mode, String word, List<String> near) {
    if (mode == Mode.ETCDCTL) {
      return Problem.of(
          ProblemCode.UNKNOWN_COMMAND,
          "etcdctl has no such command.",
          "unknown command \"%s\" for \"etcdctl\"%s\nRun 'etcdctl --help' for usage."
              .formatted(
                  word,
                  near.isEmpty()
                      ? ""
                      : "\n\nDid you mean this?\n\t" + String.join("\n\t", near) + "\n"));
    }
    return new Problem(
        ProblemCode.UNKNOWN_COMMAND,
        "There is no command '%s'.".formatted(word),
        "",
        Optional.of(didYouMean(near).orElse("'help' lists all commands.")));
  }

  static Problem notYet(String name) {
    return Problem.of(
        ProblemCode.UNKNOWN_COMMAND,
        "etcdsh does not have '%s' yet.".formatted(name),
        "etcdctl has the command \"%s\", this version of etcdsh does not".formatted(name),
        "'help' lists what there is; run this line with etcdctl itself.");
  }

  static Problem missingSubcommand(String parent, List<String> children) {
    return Problem.of(
        ProblemCode.UNKNOWN_COMMAND,
        "'%s' wants another word.".formatted(parent),
        "",
        "One of: " + String.join(", ", children) + ".");
  }

  static Problem unknownOption(Mode mode, CommandSpec spec, String name, List<String> near) {
    if (mode == Mode.ETCDCTL) {
      return bad(
          "'%s' has no option --%s.".formatted(spec.name(), name), "unknown flag: --" + name);
    }
    return new Problem(
        ProblemCode.BAD_OPTION,
        "'%s' has no option --%s.".formatted(spec.name(), name),
        "",
        Optional.of(
            didYouMean(near.stream().map(n -> "--" + n).toList())
                .orElse("'help %s' lists its options.".formatted(spec.name()))));
  }

  static Problem unknownLetter(CommandSpec spec, char letter, String word) {
    return bad(
        "'%s' has no option -%s.".formatted(spec.name(), letter),
        "unknown shorthand flag: '%s' in -%s".formatted(letter, word));
  }

  static Problem missingValue(OptionSpec option, Optional<String> letters) {
    return bad(
        "The option --%s wants a value.".formatted(option.name()),
        letters
            .map(word -> "flag needs an argument: '%s' in -%s".formatted(word.charAt(0), word))
            .orElse("flag needs an argument: --" + option.name()));
  }

  static Problem badValue(OptionSpec option, String value, String why) {
    return bad("'%s' is no value for --%s.".formatted(value, option.name()), why);
  }

  /** pflag says it like this ({@code FlagSet.Set}). */
  static Problem badEtcdctlValue(OptionSpec option, String value, String reason) {
    String shown =
        option.letter().map(letter -> "-" + letter + ", ").orElse("") + "--" + option.name();
    return bad(
        "'%s' is no value for --%s.".formatted(value, option.name()),
        "invalid argument \"%s\" for \"%s\" flag: %s".formatted(value, shown, reason));
  }

  static Problem badChoice(OptionSpec option, String value, List<String> near) {
    return new Problem(
        ProblemCode.BAD_OPTION,
        "'%s' is no value for --%s.".formatted(value, option.name()),
        "It takes one of: " + String.join(", ", option.choices()) + ".",
        didYouMean(near));
  }

  static Problem tooFew(CommandSpec spec, String missing) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "'%s' wants %s.".formatted(spec.name(), missing),
        "",
        "'help %s' shows how it is written.".formatted(spec.name()));
  }

  static Problem tooMany(CommandSpec spec, String extra) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "'%s' does not take '%s'.".formatted(spec.name(), extra),
        "",
        "'help %s' shows how it is written.".formatted(spec.name()));
  }

  private static Problem bad(String what, String why) {
    return Problem.of(ProblemCode.BAD_OPTION, what, why);
  }

  private static Optional<String> didYouMean(List<String> near) {
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean '" + String.join("' or '", near) + "'?");
  }
}
