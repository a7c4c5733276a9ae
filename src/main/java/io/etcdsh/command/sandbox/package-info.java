/** Commands about throw-away clusters on this machine: start, look, break, mend, end. */
@NullMarked
package io.etcdsh.command.sandbox;

import org.jspecify.annotations.NullMarked;
