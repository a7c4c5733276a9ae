package io.etcdsh.complete;

import java.util.Optional;

/**
 * A line that was run.
 *
 * @param text as it was stored, without secrets
 * @param place the context, or the cluster where there was none, that it ran on; absent if nobody
 *     wrote that down
 */
public record PastLine(String text, Optional<String> place) {}
