/** Looks at a cluster from all sides at once and puts together what was seen. Only reads. */
@NullMarked
package io.etcdsh.observe;

import org.jspecify.annotations.NullMarked;
