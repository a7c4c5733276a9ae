/** Wiring and {@code main}: the only place that reads the clock, the environment and the argv. */
@NullMarked
package io.etcdsh.app;

import org.jspecify.annotations.NullMarked;
