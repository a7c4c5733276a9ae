package io.etcdsh.config;

import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting by its name, for commands, help and completion.
 *
 * @param name as the user writes it
 * @param summary one line without a period
 * @param values that completion offers; all that there are if {@code closed}
 * @param closed whether only {@code values} are taken
 * @param read the value in force, as a user writes it
 * @param write the settings with another value; fails with {@code E-BAD-OPTION}
 */
public record Setting(
    String name,
    String summary,
    List<String> values,
    boolean closed,
    Function<Settings, String> read,
    BiFunction<Settings, String, Result<Settings>> write) {
  /** What a user writes to get back to how a session begins. */
  public static final String DEFAULT = "default";

  /** The setting that only the configuration file can switch on. */
  public static final String PIPES = "pipes";

  private static final String ON = "on";

  /**
   * Whether a session may not be set to {@code value}: what lets lines reach the host is the
   * machine's owner to allow, not a line's.
   */
  public boolean isForFileOnly(String value) {
    return name.equals(PIPES) && value.equals(ON);
  }

  /** Copies the list. */
  public Setting {
    values = List.copyOf(values);
  }

  /** A setting that is one of some words. */
  static Setting ofWords(
      String name,
      String summary,
      List<String> words,
      Function<Settings, String> read,
      BiFunction<Settings, String, Settings> write) {
    return new Setting(
        name,
        summary,
        words,
        true,
        read,
        (settings, word) -> chosen(name, words, word).map(ok -> write.apply(settings, ok)));
  }

  /** A setting that is {@code on} or {@code off}. */
  static Setting onOff(
      String name,
      String summary,
      Predicate<Settings> read,
      BiFunction<Settings, Boolean, Settings> write) {
    return ofWords(
        name,
        summary,
        List.of(ON, "off"),
        settings -> read.test(settings) ? ON : "off",
        (settings, word) -> write.apply(settings, word.equals(ON)));
  }

  /** A setting that is one of {@code choices}, whose names are written in small letters. */
  static <E extends Enum<E>> Setting ofChoice(
      String name,
      String summary,
      E[] choices,
      Function<Settings, E> read,
      BiFunction<Settings, E, Settings> write) {
    return ofWords(
        name,
        summary,
        Arrays.stream(choices).map(Setting::word).toList(),
        settings -> word(read.apply(settings)),
        (settings, word) ->
            Arrays.stream(choices)
                .filter(choice -> word(choice).equals(word))
                .findFirst()
                .map(choice -> write.apply(settings, choice))
                .orElse(settings));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Result<String> chosen(String name, List<String> words, String word) {
    return words.contains(word)
        ? Result.ok(word)
        : Result.failed(
            new Problem(
                ProblemCode.BAD_OPTION,
                "'%s' is no value of %s.".formatted(word, name),
                "It can be " + String.join(", ", words) + ".",
                Similar.question(word, words)));
  }
}
