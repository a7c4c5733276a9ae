/** Commands about the upkeep of a cluster: alarms and versions. */
@NullMarked
package io.etcdsh.command.maintenance;

import org.jspecify.annotations.NullMarked;
