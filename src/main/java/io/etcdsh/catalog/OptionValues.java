package io.etcdsh.catalog;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.line.GoDuration;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the values of options, checked by kind with Go's own rules and words. */
final class OptionValues {
  /** Go's {@code strconv.ParseBool}. */
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

  private final Mode mode;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Duration> durations = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  OptionValues(Mode mode) {
    this.mode = mode;
  }

  Optional<Problem> set(OptionSpec option, String value) {
    return switch (option.kind()) {
      case FLAG -> setFlag(option, value);
      case TEXT -> setText(option, value);
      case NUMBER -> setNumber(option, value);
      case DURATION -> setDuration(option, value);
      case LIST -> addAll(option, List.of(value.split(",", -1)));
      case REPEATED -> addAll(option, List.of(value));
    };
  }

  Arguments arguments(List<String> words) {
    return new Arguments(mode, words, texts, numbers, durations, lists);
  }

  private Optional<Problem> setFlag(OptionSpec option, String value) {
    if (TRUE.contains(value) || FALSE.contains(value)) {
      texts.put(option.name(), Boolean.toString(TRUE.contains(value)));
      return Optional.empty();
    }
    return Optional.of(
        bad(
            option,
            value,
            "It takes true or false.",
            "strconv.ParseBool: parsing \"%s\": invalid syntax".formatted(value)));
  }

  private Optional<Problem> setText(OptionSpec option, String value) {
    if (option.choices().isEmpty()) {
      texts.put(option.name(), value);
      return Optional.empty();
    }
    Optional<String> choice =
        option.choices().stream()
            .filter(c -> option.ignoreCase() ? c.equalsIgnoreCase(value) : c.equals(value))
            .findFirst();
    choice.ifPresent(c -> texts.put(option.name(), c));
    return choice.isPresent()
        ? Optional.empty()
        : Optional.of(
            UsageProblem.badChoice(
                option, value, Similar.allTo(value.toLowerCase(Locale.ROOT), option.choices())));
  }

  private Optional<Problem> setNumber(OptionSpec option, String value) {
    if (!WHOLE.matcher(value).matches()) {
      return Optional.of(badNumber(option, value, "It takes a whole number.", "invalid syntax"));
    }
    BigInteger number = new BigInteger(value);
    if (number.bitLength() > 63) {
      return Optional.of(
          badNumber(option, value, "The number is too large.", "value out of range"));
    }
    numbers.put(option.name(), number.longValueExact());
    return Optional.empty();
  }

  private Problem badNumber(OptionSpec option, String value, String ours, String reason) {
    return bad(
        option, value, ours, "strconv.ParseInt: parsing \"%s\": %s".formatted(value, reason));
  }

  private Problem bad(OptionSpec option, String value, String ours, String goReason) {
    return mode == Mode.ETCDCTL
        ? UsageProblem.badEtcdctlValue(option, value, goReason)
        : UsageProblem.badValue(option, value, ours);
  }

  private Optional<Problem> setDuration(OptionSpec option, String value) {
    Optional<Duration> parsed = GoDuration.parse(value);
    parsed.ifPresent(duration -> durations.put(option.name(), duration));
    return parsed.isPresent()
        ? Optional.empty()
        : Optional.of(
            bad(
                option,
                value,
                "It takes a time with a unit, for example 500ms, 5s or 1m30s.",
                goReason(value)));
  }

  /** Go's {@code time.ParseDuration}: a bare number lacks its unit, all else is invalid. */
  private static String goReason(String value) {
    return WHOLE.matcher(value).matches()
        ? "time: missing unit in duration \"%s\"".formatted(value)
        : "time: invalid duration \"%s\"".formatted(value);
  }

  private Optional<Problem> addAll(OptionSpec option, List<String> values) {
    lists.computeIfAbsent(option.name(), name -> new ArrayList<>()).addAll(values);
    return Optional.empty();
  }
}
