package io.etcdsh.line;

/**
 * A word of a line after quotes and escapes were resolved.
 *
 * @param value what it says
 * @param start offset of its first character in the line
 * @param end offset after its last character
 * @param quoted whether any part of it was quoted or escaped
 */
public record Word(String value, int start, int end, boolean quoted) {}
