/** Commands that ask each member by itself, all at once. */
@NullMarked
package io.etcdsh.command.endpoint;

import org.jspecify.annotations.NullMarked;
