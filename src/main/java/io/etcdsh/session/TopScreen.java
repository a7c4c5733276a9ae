package io.etcdsh.session;

import io.etcdsh.document.Cell;
import io.etcdsh.live.Pulse;
import io.etcdsh.top.Samples;
import io.etcdsh.top.TopKey;
import io.etcdsh.top.TopState;
import io.etcdsh.top.TopView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The screen of {@code top}: takes samples while it is shown, and obeys keys. */
final class TopScreen implements FullScreen {
  private static final Duration BETWEEN = Duration.ofMillis(950);

  private final String name;
  private final Supplier<Pulse> pulse;
  private final InstantSource clock;
  private final boolean unicode;
  private Samples samples = Samples.NONE;
  private TopState state = TopState.FIRST;
  private Instant taken = Instant.MIN;

  TopScreen(String name, Supplier<Pulse> pulse, InstantSource clock, boolean unicode) {
    this.name = name;
    this.pulse = pulse;
    this.clock = clock;
    this.unicode = unicode;
  }

  @Override
  public List<List<Cell>> lines(int columns, int rows) {
    Instant now = clock.instant();
    if (!state.paused() && !now.isBefore(taken.plus(BETWEEN))) {
      taken = now;
      samples = samples.with(now, pulse.get());
    }
    return new TopView(name, columns, rows, unicode, ZoneId.systemDefault())
        .lines(samples, state, state.paused() ? taken : now);
  }

  @Override
  public boolean key(String key) {
    TopKey meaning = meaning(key);
    state = state.after(meaning, samples.last().members().size());
    return meaning != TopKey.LEAVE;
  }

  private static TopKey meaning(String key) {
    return switch (key) {
      case "q", "escape" -> TopKey.LEAVE;
      case "s" -> TopKey.SORT;
      case "p", " " -> TopKey.PAUSE;
      case "up", "k" -> TopKey.UP;
      case "down", "j" -> TopKey.DOWN;
      case "enter" -> TopKey.OPEN;
      default -> TopKey.OTHER;
    };
  }
}
