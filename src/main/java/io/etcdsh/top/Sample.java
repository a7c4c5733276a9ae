package io.etcdsh.top;

import io.etcdsh.live.Pulse;
import java.time.Instant;

/**
 * A pulse, and when it was taken.
 *
 * @param at when
 * @param pulse what was seen
 */
public record Sample(Instant at, Pulse pulse) {}
