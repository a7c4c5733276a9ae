/**
 * Saved ways to reach clusters and the shell's settings: files, environment and their precedence.
 */
@NullMarked
package io.etcdsh.config;

import org.jspecify.annotations.NullMarked;
