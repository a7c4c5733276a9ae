/**
 * Completion of etcdsh's words in bash, zsh and fish: scripts made from the catalogue, and the file
 * with the names that they cannot know.
 */
@NullMarked
package io.etcdsh.hostshell;

import org.jspecify.annotations.NullMarked;
