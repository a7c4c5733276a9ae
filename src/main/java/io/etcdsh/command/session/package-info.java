/** The commands about the session itself: its settings, its history, its end. */
@NullMarked
package io.etcdsh.command.session;

import org.jspecify.annotations.NullMarked;
