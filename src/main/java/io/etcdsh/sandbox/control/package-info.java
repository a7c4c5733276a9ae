/** What a shell and the host of a sandbox say to each other, and the files that they share. */
@NullMarked
package io.etcdsh.sandbox.control;

import org.jspecify.annotations.NullMarked;
