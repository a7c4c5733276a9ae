/**
 * The screen that shows a cluster's members while they work: samples of pulses, and the lines that
 * they make. Pure: draws nothing and asks nobody.
 */
@NullMarked
package io.etcdsh.top;

import org.jspecify.annotations.NullMarked;
