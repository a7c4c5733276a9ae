/**
 * The lines that people entered, on disk: where, when, how they ended and how long they took. Holds
 * no secrets: whoever writes a line takes them out first.
 */
@NullMarked
package io.etcdsh.history;

import org.jspecify.annotations.NullMarked;
