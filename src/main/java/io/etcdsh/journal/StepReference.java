package io.etcdsh.journal;

/**
 * One step of one entry.
 *
 * @param entry the entry
 * @param step counted from 0
 */
public record StepReference(EntryId entry, int step) {}
