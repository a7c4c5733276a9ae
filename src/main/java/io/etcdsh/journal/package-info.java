/**
 * What was done to clusters, kept on disk so that it can be taken back: records of member changes,
 * the files that hold them, and what would undo them. Nothing here reaches a cluster.
 */
@NullMarked
package io.etcdsh.journal;

import org.jspecify.annotations.NullMarked;
