/**
 * What may come next on a half-typed line, what its words are, and what to show behind it: without
 * a terminal, and without ever waiting for what lives elsewhere.
 */
@NullMarked
package io.etcdsh.complete;

import org.jspecify.annotations.NullMarked;
