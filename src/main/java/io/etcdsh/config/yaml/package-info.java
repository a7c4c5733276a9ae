/** YAML text as a tree that knows the line and column of everything; no aliases, bounded. */
@NullMarked
package io.etcdsh.config.yaml;

import org.jspecify.annotations.NullMarked;
