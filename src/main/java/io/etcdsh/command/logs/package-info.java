/** Commands about the logs of etcd servers. */
@NullMarked
package io.etcdsh.command.logs;

import org.jspecify.annotations.NullMarked;
