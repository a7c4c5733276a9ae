package io.etcdsh.alert;

/**
 * One number that a rule was judged by.
 *
 * @param member whose it is; empty for the cluster as a whole
 * @param detail which of several numbers of that member, for example {@code to m2}; mostly empty
 * @param value in the signal's unit
 */
public record Reading(String member, String detail, double value) {}
