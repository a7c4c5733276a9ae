/** What real etcdctl printed, recorded, and the tests that we print the same. */
@NullMarked
package io.etcdsh.golden;

import org.jspecify.annotations.NullMarked;
