/** Throw-away clusters of real etcd processes on this machine: how they start, fail and end. */
@NullMarked
package io.etcdsh.sandbox;

import org.jspecify.annotations.NullMarked;
