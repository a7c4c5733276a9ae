package io.etcdsh.diagnosis;

import io.etcdsh.check.Check;
import io.etcdsh.finding.Verdict;

/**
 * A check and what it came to.
 *
 * @param check that looked
 * @param verdict it came to
 */
public record Examined(Check check, Verdict verdict) {}
