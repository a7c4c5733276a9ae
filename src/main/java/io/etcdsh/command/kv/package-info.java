/** Commands about keys. */
@NullMarked
package io.etcdsh.command.kv;

import org.jspecify.annotations.NullMarked;
