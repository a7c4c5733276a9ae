/** The scripts that are shipped beside the program: the launcher and what gets etcd. */
@NullMarked
package io.etcdsh.dist;

import org.jspecify.annotations.NullMarked;
