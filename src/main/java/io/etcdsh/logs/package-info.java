/** What the logs of etcd servers tell: lines to episodes to findings; pure, in flat memory. */
@NullMarked
package io.etcdsh.logs;

import org.jspecify.annotations.NullMarked;
