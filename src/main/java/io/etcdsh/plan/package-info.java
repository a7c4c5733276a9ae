/**
 * What a change would do, as values: the cluster as it was seen, steps with guard and reversal, and
 * what the server will answer. Pure data and pure functions; nothing here reaches a cluster.
 */
@NullMarked
package io.etcdsh.plan;

import org.jspecify.annotations.NullMarked;
