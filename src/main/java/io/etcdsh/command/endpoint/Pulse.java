package io.etcdsh.command.endpoint;

import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a member commits.
 *
 * @param took time of a read that needs a quorum; absent for a learner, which serves none
 * @param refusal why the read failed
 */
record Pulse(Optional<Duration> took, Optional<Problem> refusal) {}
