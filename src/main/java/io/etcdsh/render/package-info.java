/** From answers and problems to bytes: every output format, tables, colours, and what is safe. */
@NullMarked
package io.etcdsh.render;

import org.jspecify.annotations.NullMarked;
