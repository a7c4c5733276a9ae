/** Commands that tell what is wrong with a cluster. */
@NullMarked
package io.etcdsh.command.diagnosis;

import org.jspecify.annotations.NullMarked;
