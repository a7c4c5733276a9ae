/** The pipeline of a line, from its text to an exit code; knows no terminal and no framework. */
@NullMarked
package io.etcdsh.session;

import org.jspecify.annotations.NullMarked;
