/** The process that runs one sandbox: its etcd processes, the links between them, its end. */
@NullMarked
package io.etcdsh.sandbox.host;

import org.jspecify.annotations.NullMarked;
