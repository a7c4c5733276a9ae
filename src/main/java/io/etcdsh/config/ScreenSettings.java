package io.etcdsh.config;

/**
 * How the shell uses the screen.
 *
 * @param prompt the format of the prompt, see {@link #PROMPT}
 * @param feed whether what comes about in the cluster is told above the prompt
 * @param accessible whether nothing on the screen changes once it is written, for screen readers
 *     and recordings
 * @param suggestions whether the prompt shows in grey how a line may go on
 */
public record ScreenSettings(String prompt, boolean feed, boolean accessible, boolean suggestions) {
  /**
   * The usual prompt. Words in braces stand for what is known: {@code name}, {@code marks}, {@code
   * sign}, {@code health}, {@code leader}, {@code alarms}, {@code mode}; each brings the blank
   * before it, and is nothing while there is nothing to tell.
   */
  public static final String PROMPT = "{name}{marks}{sign}{health}{alarms}{leader}{mode}> ";

  /** As a session begins. */
  public static final ScreenSettings DEFAULT = new ScreenSettings(PROMPT, true, false, true);

  /** The same with another prompt. */
  public ScreenSettings withPrompt(String format) {
    return new ScreenSettings(format, feed, accessible, suggestions);
  }

  /** The same with the feed on or off. */
  public ScreenSettings withFeed(boolean wanted) {
    return new ScreenSettings(prompt, wanted, accessible, suggestions);
  }

  /** The same with a screen that stays as it was written, or not. */
  public ScreenSettings withAccessible(boolean wanted) {
    return new ScreenSettings(prompt, feed, wanted, suggestions);
  }

  /** The same with grey text behind what is typed, or without. */
  public ScreenSettings withSuggestions(boolean wanted) {
    return new ScreenSettings(prompt, feed, accessible, wanted);
  }
}
