/**
 * The interactive shell: read loop, prompt, completion and history on a terminal; the only package
 * that knows Spring and JLine.
 */
@NullMarked
package io.etcdsh.shell;

import org.jspecify.annotations.NullMarked;
