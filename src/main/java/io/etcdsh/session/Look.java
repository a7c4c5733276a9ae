package io.etcdsh.session;

/**
 * What the user's terminal can and shall show.
 *
 * @param colour whether colours are wanted
 * @param unicode whether it shows more than ASCII
 */
public record Look(boolean colour, boolean unicode) {}
