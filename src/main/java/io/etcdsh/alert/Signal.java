package io.etcdsh.alert;

import java.time.Duration;
import java.util.List;

/**
 * What a rule looks at: a number of each member, or one of all members together. {@link PromQl}
 * writes it for Prometheus and {@link Measurement} works it out of scrapes, so that both mean the
 * same.
 */
public sealed interface Signal {

  /** What it counts. */
  Unit unit();

  /** How much of the past it takes; none if the present is enough. */
  default Duration history() {
    return Duration.ZERO;
  }

  /** Whether it is one number of all members together. */
  default boolean ofCluster() {
    return false;
  }

  /** One that counts things. */
  sealed interface Counted extends Signal {
    @Override
    default Unit unit() {
      return Unit.COUNT;
    }
  }

  /** One that is a part of a whole. */
  sealed interface Proportion extends Signal {
    @Override
    default Unit unit() {
      return Unit.PERCENT;
    }
  }

  /** One number of all members together. */
  sealed interface Together extends Signal {
    @Override
    default boolean ofCluster() {
      return true;
    }
  }

  /** A gauge as it is. */
  record Level(String metric, Unit unit) implements Signal {}

  /** One gauge as a share of another. */
  record Share(String part, String whole) implements Proportion {}

  /** How far one number is ahead of another. */
  record Distance(String ahead, String behind) implements Counted {}

  /**
   * By how much a counter grew, over all its series.
   *
   * @param metric the counter
   * @param lazy the labels of its series, if they appear at their first use only and count from 0
   * @param history in which it grew
   */
  record Growth(String metric, List<String> lazy, Duration history) implements Counted {
    /** Copies the list. */
    public Growth {
      lazy = List.copyOf(lazy);
    }
  }

  /**
   * How fast a counter grows.
   *
   * @param metric the counter
   * @param peer the label that names the peer of a series; empty if there is one series. Those with
   *     a peer appear at their first use
   * @param history in which it grew
   */
  record Pace(String metric, String peer, Duration history) implements Signal {
    @Override
    public Unit unit() {
      return Unit.PER_SECOND;
    }
  }

  /**
   * The time that 99 of 100 observations stay within.
   *
   * @param histogram of seconds
   * @param peer the label that names the peer of a series; empty if all series count together
   * @param matchers of the series that count
   * @param merged other labels of the series, over which they are summed
   * @param history of the observations
   */
  record Slowness(
      String histogram, String peer, List<Matcher> matchers, List<String> merged, Duration history)
      implements Signal {
    /** Copies the lists. */
    public Slowness {
      matchers = List.copyOf(matchers);
      merged = List.copyOf(merged);
    }

    @Override
    public Unit unit() {
      return Unit.SECONDS;
    }
  }

  /**
   * The share of a counter's growth that some of its series have.
   *
   * @param metric the counter
   * @param all the series that count
   * @param some those of them that are looked at
   * @param merged the labels of the series
   * @param least growth in a second below which a share means nothing
   * @param history in which it grew
   */
  record Fraction(
      String metric,
      List<Matcher> all,
      Matcher some,
      List<String> merged,
      double least,
      Duration history)
      implements Proportion {
    /** Copies the lists. */
    public Fraction {
      all = List.copyOf(all);
      merged = List.copyOf(merged);
    }
  }

  /**
   * Where a gauge will be if it goes on as in {@code history}, as a share of another.
   *
   * @param part the gauge
   * @param whole its limit
   * @param history from which it is foretold
   * @param ahead how far
   * @param least a shorter look than this foretells nothing
   */
  record Forecast(String part, String whole, Duration history, Duration ahead, Duration least)
      implements Proportion {}

  /** How often a process started anew. */
  record Restarts(Duration history) implements Counted {}

  /**
   * To how many members that are up a member has no link. Series of removed members stay at 0 until
   * the next restart ({@code rafthttp/metrics.go}), so only those count that tell their own ID.
   */
  record Unlinked() implements Counted {}

  /** How many members do not answer. */
  record Silent() implements Counted, Together {}

  /** How many voters more than a majority answer; negative without one. */
  record Spare() implements Counted, Together {}

  /** 1 for an odd number of voters, 0 for an even one. */
  record Oddness() implements Counted, Together {}

  /** How many values a label has among the members. */
  record Variety(String metric, String label) implements Counted, Together {}

  /** How far the highest gauge of a member is above the lowest. */
  record Spread(String metric, Unit unit) implements Together {}
}
