/** Commands for procedures that change how many members there are, or which. */
@NullMarked
package io.etcdsh.command.scaling;

import org.jspecify.annotations.NullMarked;
