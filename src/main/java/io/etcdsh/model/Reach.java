package io.etcdsh.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A place that took a connection.
 *
 * @param took how long the connection took, TLS included
 * @param certificate what it showed; absent without TLS
 */
public record Reach(Duration took, Optional<ServedCertificate> certificate) {}
