package io.etcdsh.journal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes the IDs of entries. Those of one maker rise, even when local time goes back; those of two
 * makers differ unless both draw one number of 32768 in one second, for which {@link Journal}
 * looks. Thread-safe.
 */
final class EntryIds {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
  private static final int BITS = 5;
  private static final int NUMBERS = 1 << (3 * BITS);

  /** How far apart two numbers of one second are at most, so that some hundred fit into it. */
  private static final int STRIDE = 64;

  private final Clock clock;
  private final RandomGenerator chance;
  private LocalDateTime last = LocalDateTime.MIN;
  private int number;

  EntryIds(Clock clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** An ID above all that were given before. */
  synchronized EntryId next() {
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    int following = number + 1 + chance.nextInt(STRIDE);
    if (now.isAfter(last)) {
      begin(now);
    } else if (following < NUMBERS) {
      number = following;
    } else {
      begin(last.plusSeconds(1));
    }
    return new EntryId(SECOND.format(last) + "-" + letters(number));
  }

  private void begin(LocalDateTime second) {
    last = second;
    number = chance.nextInt(NUMBERS);
  }

  private static String letters(int number) {
    StringBuilder text = new StringBuilder();
    for (int shift = 2 * BITS; shift >= 0; shift -= BITS) {
      text.append(EntryId.ALPHABET.charAt(number >> shift & ((1 << BITS) - 1)));
    }
    return text.toString();
  }
}
