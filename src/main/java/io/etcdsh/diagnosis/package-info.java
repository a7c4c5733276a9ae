/**
 * From an observation to a diagnosis: all checks, the questions of a trouble shooter, what is
 * worst.
 */
@NullMarked
package io.etcdsh.diagnosis;

import org.jspecify.annotations.NullMarked;
