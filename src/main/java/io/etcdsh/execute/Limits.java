package io.etcdsh.execute;

import java.time.Duration;

/**
 * How long anything may take.
 *
 * @param call one call to a server
 * @param people what somebody has to do or to mend
 */
public record Limits(Duration call, Duration people) {}
