/** What a cluster looks like from all sides at one moment: a value that is saved and loaded. */
@NullMarked
package io.etcdsh.evidence;

import org.jspecify.annotations.NullMarked;
