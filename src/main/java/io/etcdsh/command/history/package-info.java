/** Commands about what was changed: the journal, and taking changes back. */
@NullMarked
package io.etcdsh.command.history;

import org.jspecify.annotations.NullMarked;
