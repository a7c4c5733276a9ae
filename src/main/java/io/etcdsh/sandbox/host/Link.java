package io.etcdsh.sandbox.host;

/**
 * One direction between two members.
 *
 * @param from name of the sender
 * @param to name of the receiver
 */
record Link(String from, String to) {}
