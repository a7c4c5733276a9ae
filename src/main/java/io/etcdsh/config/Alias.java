package io.etcdsh.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word that stands for one line or for several, which are run one after another.
 *
 * @param name the word
 * @param lines what it stands for, at least one; {@code $1} to {@code $9} and {@code $@} are its
 *     arguments, {@code $$} is a dollar sign
 */
public record Alias(String name, List<String> lines) {
  /** The rule for names in words. */
  public static final String NAME_RULE =
      "A name has 1 to 32 letters, digits and _ . - and begins with a letter, digit or _.";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}");
  private static final Pattern PARAMETER = Pattern.compile("(?<!\\$)(\\$\\$)*\\$[1-9@]");

  /** Copies the list. */
  public Alias {
    lines = List.copyOf(lines);
  }

  /** Whether {@code name} can be one. */
  public static boolean allowsName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether it says itself where its arguments go. */
  public boolean hasParameters() {
    return lines.stream().anyMatch(line -> PARAMETER.matcher(line).find());
  }

  /** What it stands for, on one line. */
  public String text() {
    return String.join(" ; ", lines);
  }
}
