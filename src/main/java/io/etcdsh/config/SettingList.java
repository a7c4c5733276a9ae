package io.etcdsh.config;

import io.etcdsh.config.Settings.OnError;
import io.etcdsh.config.Typing.Keys;
import io.etcdsh.line.GoDuration;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The settings that there are, and how each is read and written. */
public final class SettingList {
  private static final List<String> FORMATS =
      List.of("default", "fields", "json", "own", "protobuf", "simple", "table", "yaml");

  /** All settings, in alphabetical order. */
  public static final List<Setting> ALL =
      List.of(
          onOff(
              "accessible",
              "whether nothing on the screen changes once it is written",
              ScreenSettings::accessible,
              ScreenSettings::withAccessible),
          new Setting(
              "command-timeout",
              "limit for a call to the cluster; default: each command's own",
              List.of("default", "1s", "5s", "30s"),
              false,
              settings -> settings.commandTimeout().map(GoDuration::text).orElse("default"),
              SettingList::withTimeout),
          new Setting(
              "dry-run",
              "whether changes end after their preview; a script is previewed as a whole",
              List.of("on", "off"),
              true,
              settings -> settings.consent().dryRun() ? "on" : "off",
              (settings, value) ->
                  chosen("dry-run", value)
                      .map(
                          ok ->
                              settings.withConsent(
                                  settings.consent().withDryRun(value.equals("on"))))),
          new Setting(
              "edit-mode",
              "what the keys mean while a line is typed",
              List.of("emacs", "vi"),
              true,
              settings -> settings.typing().keys().name().toLowerCase(Locale.ROOT),
              (settings, value) ->
                  chosen("edit-mode", value)
                      .map(
                          ok ->
                              settings.withTyping(
                                  settings
                                      .typing()
                                      .withKeys(Keys.valueOf(value.toUpperCase(Locale.ROOT)))))),
          onOff(
              "feed",
              "whether what comes about in the cluster is told above the prompt",
              ScreenSettings::feed,
              ScreenSettings::withFeed),
          new Setting(
              "hex",
              "whether etcdctl's formats print bytes and IDs in hexadecimal",
              List.of("true", "false"),
              true,
              settings -> Boolean.toString(settings.hex()),
              (settings, value) ->
                  chosen("hex", value).map(ok -> settings.withHex(value.equals("true")))),
          new Setting(
              "history",
              "whether lines are kept in the line history",
              List.of("on", "off"),
              true,
              settings -> settings.typing().remembered() ? "on" : "off",
              (settings, value) ->
                  chosen("history", value)
                      .map(
                          ok ->
                              settings.withTyping(
                                  settings.typing().withRemembered(value.equals("on"))))),
          new Setting(
              "on-error",
              "what a script does after a line that failed",
              List.of("stop", "continue"),
              true,
              settings -> settings.onError().name().toLowerCase(Locale.ROOT),
              (settings, value) ->
                  chosen("on-error", value)
                      .map(
                          ok ->
                              settings.withOnError(
                                  OnError.valueOf(value.toUpperCase(Locale.ROOT))))),
          new Setting(
              "prompt",
              "the prompt: {name} {marks} {sign} {health} {alarms} {leader} {mode} and any text",
              List.of("default", "{name}> ", "{name}{health}> "),
              false,
              settings ->
                  settings.screen().prompt().equals(ScreenSettings.PROMPT)
                      ? Setting.DEFAULT
                      : settings.screen().prompt(),
              (settings, value) ->
                  Result.ok(
                      settings.withScreen(
                          settings
                              .screen()
                              .withPrompt(
                                  value.equals(Setting.DEFAULT) ? ScreenSettings.PROMPT : value)))),
          onOff(
              "suggestions",
              "whether the prompt shows in grey how a line may go on",
              ScreenSettings::suggestions,
              ScreenSettings::withSuggestions),
          new Setting(
              "write-out",
              "output format; default: own tables on a terminal, simple in a pipe",
              FORMATS,
              true,
              settings -> settings.writeOut().orElse("default"),
              (settings, value) ->
                  chosen("write-out", value)
                      .map(
                          ok ->
                              settings.withWriteOut(
                                  Optional.of(value).filter(it -> !it.equals(Setting.DEFAULT))))));

  private SettingList() {}

  /** The setting with this name. */
  public static Optional<Setting> named(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  private static Setting onOff(
      String name,
      String summary,
      Predicate<ScreenSettings> read,
      BiFunction<ScreenSettings, Boolean, ScreenSettings> write) {
    return new Setting(
        name,
        summary,
        List.of("on", "off"),
        true,
        settings -> read.test(settings.screen()) ? "on" : "off",
        (settings, value) ->
            chosen(name, value)
                .map(
                    ok -> settings.withScreen(write.apply(settings.screen(), value.equals("on")))));
  }

  private static Result<String> chosen(String name, String value) {
    List<String> values = named(name).orElseThrow().values();
    return values.contains(value)
        ? Result.ok(value)
        : Result.failed(
            new Problem(
                ProblemCode.BAD_OPTION,
                "'%s' is no value of %s.".formatted(value, name),
                "It can be " + String.join(", ", values) + ".",
                Similar.question(value, values)));
  }

  private static Result<Settings> withTimeout(Settings settings, String value) {
    Optional<Duration> timeout = GoDuration.parse(value).filter(Duration::isPositive);
    return timeout.isPresent() || value.equals(Setting.DEFAULT)
        ? Result.ok(settings.withCommandTimeout(timeout))
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_OPTION,
                "'%s' is no value of command-timeout.".formatted(value),
                "It must be a duration longer than zero.",
                "Write it as 500ms, 10s or 1m30s, or default."));
  }
}
