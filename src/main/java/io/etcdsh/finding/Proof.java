package io.etcdsh.finding;

/**
 * One thing that was seen.
 *
 * @param source who showed it: a member, an endpoint, or {@code cluster}
 * @param text what it was, with its numbers
 */
public record Proof(String source, String text) {}
