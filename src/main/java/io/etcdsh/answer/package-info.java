/** What a command found out, in the shapes that every output format needs; no printing. */
@NullMarked
package io.etcdsh.answer;

import org.jspecify.annotations.NullMarked;
