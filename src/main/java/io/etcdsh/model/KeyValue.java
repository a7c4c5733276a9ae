package io.etcdsh.model;

/**
 * A key and its value.
 *
 * @param key the key
 * @param createRevision the revision at which it was created
 * @param modRevision the revision at which it was last written
 * @param version number of writes since its creation
 * @param value the value
 * @param lease the lease that it is attached to; 0 if none
 */
public record KeyValue(
    Bytes key, long createRevision, long modRevision, long version, Bytes value, long lease) {}
