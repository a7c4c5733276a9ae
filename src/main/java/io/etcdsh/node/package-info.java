/**
 * Work on the machines of members: starting one that the cluster lists, retiring one that it no
 * longer lists. A driver does it where the machine is ours, or tells how to do it. Nothing here
 * changes a member list.
 */
@NullMarked
package io.etcdsh.node;

import org.jspecify.annotations.NullMarked;
