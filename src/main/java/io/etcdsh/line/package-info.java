/** Characters to words: quotes, comments and continuation as in a POSIX shell; knows no command. */
@NullMarked
package io.etcdsh.line;

import org.jspecify.annotations.NullMarked;
