/**
 * What a connection that is kept fresh shows of its cluster at this moment: how it is, what has
 * happened, and what of that is worth a line. Pure: asks nothing and waits for nothing.
 */
@NullMarked
package io.etcdsh.live;

import org.jspecify.annotations.NullMarked;
