package io.etcdsh.shell;

import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.live.Health;
import io.etcdsh.live.HealthText;
import io.etcdsh.live.Pulse;
import io.etcdsh.session.SessionFacts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in a prompt; the words of {@link io.etcdsh.config.ScreenSettings#PROMPT}. */
enum PromptPart {
  /** The context, or the first endpoint. */
  NAME,
  /** What may not be done here without more ado. */
  MARKS,
  /** How the cluster is, as a sign. */
  SIGN,
  /** How the cluster is, in words. */
  HEALTH,
  /** The alarms that are raised. */
  ALARMS,
  /** Who leads. */
  LEADER,
  /** How this session is set. */
  MODE;

  /** The part that a format calls {@code word}. */
  static Optional<PromptPart> of(String word) {
    return Arrays.stream(values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Its text with the blank before it; empty if there is nothing to tell. */
  Cell in(PromptMoment moment) {
    SessionFacts facts = moment.facts();
    Pulse pulse = moment.pulse();
    Tone tone = tone(moment.health());
    return switch (this) {
      case NAME -> Cell.of(facts.place(), Tone.HEADING);
      case MARKS -> Cell.of(marks(facts));
      case SIGN -> Cell.of(blanked(sign(moment.health(), moment.unicode())), tone);
      case HEALTH -> Cell.of(blanked(HealthText.of(pulse, moment.now())), tone);
      case ALARMS -> Cell.of(alarms(pulse), Tone.BAD);
      case LEADER ->
          Cell.of(pulse.leader().isNone() ? "" : " leader " + pulse.label(pulse.leader()));
      case MODE -> Cell.of(modes(facts.settings()), Tone.WARNING);
    };
  }

  private static String marks(SessionFacts facts) {
    String readOnly =
        facts.context().filter(Context::readOnly).map(it -> " (read-only)").orElse("");
    String guarded = facts.context().filter(Context::guarded).map(it -> " (protected)").orElse("");
    return readOnly + guarded;
  }

  private static String modes(Settings settings) {
    return settings.incident().map(it -> " [" + it + "]").orElse("")
        + (settings.consent().dryRun() ? " [dry-run]" : "");
  }

  private static String alarms(Pulse pulse) {
    return pulse.alarms().isEmpty() ? "" : " ALARM " + String.join(",", pulse.alarms());
  }

  private static String blanked(String text) {
    return text.isEmpty() ? "" : " " + text;
  }

  private static String sign(Health health, boolean unicode) {
    return switch (health) {
      case UNKNOWN -> "";
      case OK -> unicode ? "\u2713" : health.sign();
      case DEGRADED, PARTLY_SEEN -> health.sign();
      case NO_LEADER, NO_QUORUM, UNREACHABLE, NOT_PERMITTED, OTHER_CLUSTER, TROUBLE ->
          unicode ? "\u2717" : health.sign();
    };
  }

  private static Tone tone(Health health) {
    return switch (health) {
      case UNKNOWN -> Tone.PLAIN;
      case OK -> Tone.GOOD;
      case DEGRADED, PARTLY_SEEN -> Tone.WARNING;
      case NO_LEADER, NO_QUORUM, UNREACHABLE, NOT_PERMITTED, OTHER_CLUSTER, TROUBLE -> Tone.BAD;
    };
  }
}
