package io.etcdsh.render;

import io.etcdsh.model.Bytes;

/**
 * What a line prints.
 *
 * @param stdout data
 * @param stderr everything else
 * @param exit the exit code
 */
public record Printed(Bytes stdout, Bytes stderr, int exit) {}
