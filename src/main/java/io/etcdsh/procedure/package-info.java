/**
 * The steps of what operators do in one go: letting a member join, scaling out and in, replacing.
 * Pure: from what a cluster looks like to the steps that lead where somebody wants it.
 */
@NullMarked
package io.etcdsh.procedure;

import org.jspecify.annotations.NullMarked;
