/** What to show to a person, as a value; how it looks is decided in {@code render}. */
@NullMarked
package io.etcdsh.document;

import org.jspecify.annotations.NullMarked;
