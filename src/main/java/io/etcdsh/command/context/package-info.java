/** The commands about saved ways to reach clusters. */
@NullMarked
package io.etcdsh.command.context;

import org.jspecify.annotations.NullMarked;
