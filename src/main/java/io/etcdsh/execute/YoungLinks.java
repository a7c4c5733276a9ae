package io.etcdsh.execute;

import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Outlasts a server that counts a link between members as younger than it looked. A strict server
 * counts a link once it is five seconds old ({@code etcdserver/server.go}: HealthInterval, 3.4 to
 * 3.7) and publishes only whether there is one, so that nobody else can tell a link that broke and
 * came back a moment ago. The refusal comes before anything is proposed: nothing has changed.
 *
 * @param progress hears that it is asked again
 * @param holds whether all that the step rests on still holds
 */
record YoungLinks(Progress progress, BooleanSupplier holds) {
  /** {@code api/v3rpc/rpctypes/error.go}: ErrUnhealthy, 3.4 to 3.7. */
  private static final String UNHEALTHY = "etcdserver: unhealthy cluster";

  /** By then a link that stays is of age, and whoever is refused still is so for another reason. */
  private static final Duration OF_AGE = Duration.ofSeconds(7);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** What {@code ask} comes to once the links are of age. */
  <A> WriteOutcome<A> outlasted(Supplier<WriteOutcome<A>> ask) {
    long end = System.nanoTime() + OF_AGE.toNanos();
    WriteOutcome<A> outcome = ask.get();
    boolean told = false;
    while (isUnhealthy(outcome) && System.nanoTime() < end && holds.getAsBoolean()) {
      if (!told) {
        progress.told(
            "The server counts a link between members only once it is 5 s old, and one is younger;"
                + " asking again until it is.");
        told = true;
      }
      if (!Waiting.pause(BETWEEN)) {
        return new WriteOutcome.Refused<>(Waiting.interrupted());
      }
      outcome = ask.get();
    }
    return outcome;
  }

  private static boolean isUnhealthy(WriteOutcome<?> outcome) {
    return outcome instanceof WriteOutcome.Refused<?>(Problem problem)
        && problem.why().equals(UNHEALTHY);
  }
}
