package io.etcdsh.model;

/**
 * An alarm that is raised.
 *
 * @param memberId who raised it; none if the server did not know
 * @param kind its kind
 */
public record Alarm(MemberId memberId, AlarmKind kind) {}
