/** Commands about the session itself: help, settings, history, scripts and its end. */
@NullMarked
package io.etcdsh.command.session;

import org.jspecify.annotations.NullMarked;
