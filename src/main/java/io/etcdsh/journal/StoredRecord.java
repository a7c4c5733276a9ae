package io.etcdsh.journal;

/**
 * A line of a journal as it stands in the file.
 *
 * @param entry that it is about
 * @param json one object on one line, without the line's end; plain ASCII
 */
public record StoredRecord(EntryId entry, String json) {}
