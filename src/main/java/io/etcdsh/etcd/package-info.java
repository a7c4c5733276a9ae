/** The ports to a cluster: what can be read from it and how to reach it; no client types. */
@NullMarked
package io.etcdsh.etcd;

import org.jspecify.annotations.NullMarked;
