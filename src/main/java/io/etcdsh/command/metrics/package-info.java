/** Commands about what the members tell of themselves in numbers: metrics, alert rules. */
@NullMarked
package io.etcdsh.command.metrics;

import org.jspecify.annotations.NullMarked;
