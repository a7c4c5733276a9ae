/** Commands about the members of a cluster. */
@NullMarked
package io.etcdsh.command.member;

import org.jspecify.annotations.NullMarked;
