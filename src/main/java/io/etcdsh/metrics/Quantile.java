package io.etcdsh.metrics;

/**
 * A quantile worked out from buckets.
 *
 * @param value of it
 * @param atLeast whether it lies beyond the last bucket that has an end, so that it may be any more
 */
public record Quantile(double value, boolean atLeast) {}
