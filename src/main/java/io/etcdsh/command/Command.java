package io.etcdsh.command;

/** A parsed line: the record's components are its arguments. One of three kinds. */
public sealed interface Command permits QueryCommand, LocalCommand, SessionCommand {}
