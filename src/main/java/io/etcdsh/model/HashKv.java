package io.etcdsh.model;

/**
 * A member's hash over its key space.
 *
 * @param header of the answer
 * @param hash unsigned 32-bit
 * @param compactRevision the revision that the store was compacted to; -1 if never
 * @param hashRevision the revision that was hashed; 0 before 3.6
 */
public record HashKv(ResponseHeader header, long hash, long compactRevision, long hashRevision) {}
