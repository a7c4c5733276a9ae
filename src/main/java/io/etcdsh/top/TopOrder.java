package io.etcdsh.top;

import io.etcdsh.live.MemberPulse;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.MemberStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What the members are sorted by. */
enum TopOrder {
  /** By name. */
  NAME,
  /** The largest database first. */
  SIZE,
  /** The one farthest behind first. */
  LAG,
  /** The slowest answer first; those that do not answer before all. */
  TOOK;

  /** How a person calls it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next one, and after the last the first again. */
  TopOrder next() {
    return switch (this) {
      case NAME -> SIZE;
      case SIZE -> LAG;
      case LAG -> TOOK;
      case TOOK -> NAME;
    };
  }

  Comparator<MemberPulse> in(Pulse pulse) {
    Comparator<MemberPulse> byName = Comparator.comparing(it -> it.member().label());
    return switch (this) {
      case NAME -> byName;
      case SIZE -> most(MemberStatus::dbSize).thenComparing(byName);
      case LAG ->
          Comparator.comparing((MemberPulse it) -> pulse.behind(it).orElse(Long.MAX_VALUE))
              .reversed()
              .thenComparing(byName);
      case TOOK ->
          Comparator.comparing(
                  (MemberPulse it) ->
                      it.visit()
                          .filter(visit -> visit.answered())
                          .map(visit -> visit.took())
                          .orElse(Duration.ofDays(1)))
              .reversed()
              .thenComparing(byName);
    };
  }

  private static Comparator<MemberPulse> most(ToLongFunction<MemberStatus> of) {
    return Comparator.comparing((MemberPulse it) -> it.status().map(of::applyAsLong).orElse(-1L))
        .reversed();
  }
}
