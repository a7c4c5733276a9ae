package io.etcdsh.config;

import io.etcdsh.document.Theme;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * How the shell uses the screen.
 *
 * @param prompt the format of the prompt, see {@link #PROMPT}
 * @param feed whether what comes about in the cluster is told above the prompt
 * @param accessible whether nothing on the screen changes once it is written, for screen readers
 *     and recordings
 * @param suggestions whether the prompt shows in grey how a line may go on
 * @param theme the colours, where colours are wanted at all
 * @param paged whether an answer that is longer than the screen is shown page by page
 */
public record ScreenSettings(
    String prompt,
    boolean feed,
    boolean accessible,
    boolean suggestions,
    Theme theme,
    boolean paged) {
  /**
   * The usual prompt. Words in braces stand for what is known: {@code name}, {@code marks}, {@code
   * sign}, {@code health}, {@code leader}, {@code alarms}, {@code mode}; each brings the blank
   * before it, and is nothing while there is nothing to tell.
   */
  public static final String PROMPT = "{name}{marks}{sign}{health}{alarms}{leader}{mode}> ";

  /** As a session begins. */
  public static final ScreenSettings DEFAULT =
      new ScreenSettings(PROMPT, true, false, true, Theme.DARK, true);

  /** The settings of the screen. */
  static final List<Setting> LIST =
      List.of(
          onOff(
              "accessible",
              "whether nothing on the screen changes once it is written",
              ScreenSettings::accessible,
              ScreenSettings::withAccessible),
          onOff(
              "feed",
              "whether what comes about in the cluster is told above the prompt",
              ScreenSettings::feed,
              ScreenSettings::withFeed),
          onOff(
              "pager",
              "whether an answer that is longer than the screen is shown page by page",
              ScreenSettings::paged,
              ScreenSettings::withPaged),
          new Setting(
              "prompt",
              "the prompt: {name} {marks} {sign} {health} {alarms} {leader} {mode} and any text",
              List.of(Setting.DEFAULT, "{name}> ", "{name}{health}> "),
              false,
              settings -> settings.screen().promptWord(),
              (settings, word) -> Result.ok(settings.withScreen(settings.screen().said(word)))),
          onOff(
              "suggestions",
              "whether the prompt shows in grey how a line may go on",
              ScreenSettings::suggestions,
              ScreenSettings::withSuggestions),
          Setting.ofChoice(
              "theme",
              "the colours; --no-color and NO_COLOR take them all away",
              Theme.values(),
              settings -> settings.screen().theme(),
              (settings, theme) -> settings.withScreen(settings.screen().withTheme(theme))));

  private static Setting onOff(
      String name,
      String summary,
      Predicate<ScreenSettings> read,
      BiFunction<ScreenSettings, Boolean, ScreenSettings> write) {
    return Setting.onOff(
        name,
        summary,
        settings -> read.test(settings.screen()),
        (settings, on) -> settings.withScreen(write.apply(settings.screen(), on)));
  }

  private String promptWord() {
    return prompt.equals(PROMPT) ? Setting.DEFAULT : prompt;
  }

  private ScreenSettings said(String word) {
    return withPrompt(word.equals(Setting.DEFAULT) ? PROMPT : word);
  }

  /** The same with another prompt. */
  public ScreenSettings withPrompt(String format) {
    return new ScreenSettings(format, feed, accessible, suggestions, theme, paged);
  }

  /** The same with the feed on or off. */
  public ScreenSettings withFeed(boolean wanted) {
    return new ScreenSettings(prompt, wanted, accessible, suggestions, theme, paged);
  }

  /** The same with a screen that stays as it was written, or not. */
  public ScreenSettings withAccessible(boolean wanted) {
    return new ScreenSettings(prompt, feed, wanted, suggestions, theme, paged);
  }

  /** The same with grey text behind what is typed, or without. */
  public ScreenSettings withSuggestions(boolean wanted) {
    return new ScreenSettings(prompt, feed, accessible, wanted, theme, paged);
  }

  /** The same in other colours. */
  public ScreenSettings withTheme(Theme wanted) {
    return new ScreenSettings(prompt, feed, accessible, suggestions, wanted, paged);
  }

  /** The same with long answers page by page, or at once. */
  public ScreenSettings withPaged(boolean wanted) {
    return new ScreenSettings(prompt, feed, accessible, suggestions, theme, wanted);
  }
}
