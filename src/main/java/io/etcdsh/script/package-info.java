/** Files and streams of lines: where each begins, what continues it; runs nothing itself. */
@NullMarked
package io.etcdsh.script;

import org.jspecify.annotations.NullMarked;
