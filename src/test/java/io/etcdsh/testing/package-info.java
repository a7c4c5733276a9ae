/** What tests of several packages share. */
@NullMarked
package io.etcdsh.testing;

import org.jspecify.annotations.NullMarked;
