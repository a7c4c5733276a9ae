/** The checks: each is a pure function of an observation, one class each, all in one list. */
@NullMarked
package io.etcdsh.check;

import org.jspecify.annotations.NullMarked;
