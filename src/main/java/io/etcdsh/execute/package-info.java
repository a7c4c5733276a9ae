/** Carries plans out: guards, journal, requests, and what to make of answers that got lost. */
@NullMarked
package io.etcdsh.execute;

import org.jspecify.annotations.NullMarked;
