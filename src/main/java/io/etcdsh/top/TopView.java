package io.etcdsh.top;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.live.Health;
import io.etcdsh.live.HealthText;
import io.etcdsh.live.MemberPulse;
import io.etcdsh.live.Pulse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of the screen.
 *
 * @param name what the cluster is called
 * @param columns how wide the screen is
 * @param rows how high it is
 * @param unicode whether it shows more than ASCII
 * @param zone for the time
 */
public record TopView(String name, int columns, int rows, boolean unicode, ZoneId zone) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final String KEYS = "q leaves   s sorts   up, down, Enter: a member   p pauses";

  /** The head, the members, what changes over time, and the keys; never more than fit. */
  public List<List<Cell>> lines(Samples samples, TopState state, Instant now) {
    Pulse pulse = samples.last();
    List<MemberPulse> members = sorted(pulse, state);
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(head(pulse, state, now));
    lines.add(List.of());
    lines.addAll(new MemberRows(pulse, columns, unicode).lines(members, state.selected()));
    lines.add(List.of());
    boolean opened = state.opened() && state.selected() < members.size();
    lines.addAll(
        opened
            ? MemberDetail.lines(pulse, members.get(state.selected()), now)
            : new Trends(samples, columns, unicode).lines());
    int room = rows - 2;
    List<List<Cell>> fitting =
        new ArrayList<>(lines.size() > room ? lines.subList(0, room) : lines);
    while (fitting.size() < rows - 1) {
      fitting.add(List.of());
    }
    fitting.add(List.of(Cell.of(KEYS, Tone.FAINT)));
    return fitting;
  }

  private List<Cell> head(Pulse pulse, TopState state, Instant now) {
    Health health = Health.of(pulse);
    Tone tone = health.good() ? Tone.GOOD : health.works() ? Tone.WARNING : Tone.BAD;
    String leader = pulse.leader().isNone() ? "" : "  leader " + pulse.label(pulse.leader());
    String alarms = pulse.alarms().isEmpty() ? "" : "  ALARM " + String.join(",", pulse.alarms());
    return List.of(
        Cell.of(name + "  ", Tone.HEADING),
        Cell.of(health.sign() + " " + HealthText.of(pulse, now), tone),
        Cell.of(leader),
        Cell.of(alarms, Tone.BAD),
        Cell.of("  by " + state.order().word()),
        Cell.of("  " + CLOCK.format(now.atZone(zone)), Tone.FAINT),
        Cell.of(state.paused() ? "  PAUSED" : "", Tone.WARNING));
  }

  /** The members as they stand on the screen. */
  public static List<MemberPulse> sorted(Pulse pulse, TopState state) {
    return pulse.members().stream().sorted(state.order().in(pulse)).toList();
  }
}
