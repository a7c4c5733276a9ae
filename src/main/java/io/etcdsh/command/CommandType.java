package io.etcdsh.command;

import io.etcdsh.problem.Result;
import java.util.function.Function;

/**
 * A command as the catalogue lists it: its declaration and how its record is made from the
 * arguments of a line.
 *
 * @param spec the declaration
 * @param reader makes the record; fails with a usage problem, never throws
 */
public record CommandType(
    CommandSpec spec, Function<Arguments, ? extends Result<? extends Command>> reader) {}
