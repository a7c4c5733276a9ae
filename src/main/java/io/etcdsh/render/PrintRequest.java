package io.etcdsh.render;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.model.EtcdLine;

/**
 * How an answer is to be printed.
 *
 * @param format the format
 * @param line whose etcdctl to follow in its formats
 * @param hex whether {@code --hex} was given
 * @param strict whether stderr and exit code are etcdctl's too
 * @param surface where it goes
 */
public record PrintRequest(
    OutputFormat format, EtcdLine line, boolean hex, boolean strict, Surface surface) {}
