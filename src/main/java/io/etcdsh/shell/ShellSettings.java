package io.etcdsh.shell;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the shell needs from its surroundings.
 *
 * @param stateDirectory where line history and the log of bugs live; made when missing, and done
 *     without when that fails
 * @param colour whether colour is wanted: no {@code NO_COLOR} and no {@code --no-color}
 * @param clock for the log of bugs
 */
public record ShellSettings(Path stateDirectory, boolean colour, InstantSource clock) {}
