/** The cluster as immutable values, in etcd's own terms; knows no client, file or terminal. */
@NullMarked
package io.etcdsh.model;

import org.jspecify.annotations.NullMarked;
