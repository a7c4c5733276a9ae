/** What a member tells of itself in numbers: scrapes, what grew between two of them, quantiles. */
@NullMarked
package io.etcdsh.metrics;

import org.jspecify.annotations.NullMarked;
