package io.etcdsh.history;

import io.etcdsh.model.ClusterId;
import java.time.Duration;
import java.util.Optional;

/**
 * How a line ended.
 *
 * @param exit its exit code
 * @param took how long it ran
 * @param cluster that the session was connected to, if to any
 */
public record LineEnd(int exit, Duration took, Optional<ClusterId> cluster) {}
