/** The shell's side of sandboxes on this machine: starts hosts, finds them and talks to them. */
@NullMarked
package io.etcdsh.sandbox.local;

import org.jspecify.annotations.NullMarked;
