/** What is wrong with a cluster, as values: how bad, who, how we know, why, and what to do. */
@NullMarked
package io.etcdsh.finding;

import org.jspecify.annotations.NullMarked;
