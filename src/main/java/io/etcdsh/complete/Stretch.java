package io.etcdsh.complete;

/**
 * A part of a text that has a role.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 * @param role what it is
 */
public record Stretch(int start, int end, Role role) {}
