/**
 * The one list of all commands, and words to commands: total, never throws, says what was meant.
 */
@NullMarked
package io.etcdsh.catalog;

import org.jspecify.annotations.NullMarked;
