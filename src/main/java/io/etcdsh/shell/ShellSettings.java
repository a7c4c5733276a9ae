package io.etcdsh.shell;

import io.etcdsh.history.LineHistory;
import io.etcdsh.session.Look;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the shell needs from its surroundings.
 *
 * @param stateDirectory where the log of bugs lives; made when missing, and done without when that
 *     fails
 * @param look what the terminal can and shall show
 * @param clock for ages and for the log of bugs
 * @param history where lines are kept
 */
public record ShellSettings(
    Path stateDirectory, Look look, InstantSource clock, LineHistory history) {}
