/**
 * Files that several processes write at once and that only their owner may see: private folders,
 * the lock that writers take, and files of lines that only grow. And files that a user names for an
 * answer.
 */
@NullMarked
package io.etcdsh.disk;

import org.jspecify.annotations.NullMarked;
