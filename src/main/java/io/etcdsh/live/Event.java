package io.etcdsh.live;

import java.time.Instant;

/**
 * Something that was noticed.
 *
 * @param at when it was noticed, which may be some seconds after it came about
 * @param what it is
 * @param ours whether this session did it itself
 */
public record Event(Instant at, Happening what, boolean ours) {}
