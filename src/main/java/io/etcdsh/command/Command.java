package io.etcdsh.command;

/** A parsed line: the record's components are its arguments. One of four kinds. */
public sealed interface Command permits QueryCommand, ChangeCommand, LocalCommand, SessionCommand {}
