package io.etcdsh.config;

import io.etcdsh.config.Settings.OnError;
import io.etcdsh.line.GoDuration;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that there are, and how each is read and written. */
public final class SettingList {
  private static final List<String> FORMATS =
      List.of("default", "fields", "json", "own", "protobuf", "simple", "table", "yaml");

  /** Short enough for a prompt, and nothing that could be taken for something else there. */
  private static final Pattern INCIDENT = Pattern.compile("[\\p{L}\\p{N}._#-]{1,32}");

  private static final List<Setting> OF_LINES =
      List.of(
          new Setting(
              "command-timeout",
              "limit for a call to the cluster; default: each command's own",
              List.of("default", "1s", "5s", "30s"),
              false,
              settings -> settings.commandTimeout().map(GoDuration::text).orElse(Setting.DEFAULT),
              SettingList::withTimeout),
          Setting.onOff(
              "dry-run",
              "whether changes end after their preview; a script is previewed as a whole",
              settings -> settings.consent().dryRun(),
              (settings, on) -> settings.withConsent(settings.consent().withDryRun(on))),
          Setting.ofWords(
              "hex",
              "whether etcdctl's formats print bytes and IDs in hexadecimal",
              List.of("true", "false"),
              settings -> Boolean.toString(settings.hex()),
              (settings, word) -> settings.withHex(word.equals("true"))),
          new Setting(
              "incident",
              "what to mark the prompt, the history and the journal with; default: nothing",
              List.of(Setting.DEFAULT),
              false,
              settings -> settings.incident().orElse(Setting.DEFAULT),
              SettingList::withIncident),
          Setting.ofChoice(
              "on-error",
              "what a script does after a line that failed",
              OnError.values(),
              Settings::onError,
              Settings::withOnError),
          Setting.ofWords(
              "write-out",
              "output format; default: own tables on a terminal, simple in a pipe",
              FORMATS,
              settings -> settings.writeOut().orElse(Setting.DEFAULT),
              (settings, word) ->
                  settings.withWriteOut(
                      Optional.of(word).filter(it -> !it.equals(Setting.DEFAULT)))));

  /** All settings, in alphabetical order. */
  public static final List<Setting> ALL =
      Stream.of(OF_LINES, ScreenSettings.LIST, Typing.LIST)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Setting::name))
          .toList();

  private SettingList() {}

  /** The setting with this name. */
  public static Optional<Setting> named(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
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

  private static Result<Settings> withIncident(Settings settings, String value) {
    if (value.equals(Setting.DEFAULT)) {
      return Result.ok(settings.withIncident(Optional.empty()));
    }
    return INCIDENT.matcher(value).matches()
        ? Result.ok(settings.withIncident(Optional.of(value)))
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_OPTION,
                "'%s' is no value of incident.".formatted(value),
                "It has 1 to 32 letters, digits and . _ # -.",
                "For example 'set incident INC-42'; 'set incident default' ends it."));
  }
}
