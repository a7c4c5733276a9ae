package io.etcdsh.command;

import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.sandbox.SandboxSpec;
import java.nio.file.Path;

/** What a session command asks of its session. */
public sealed interface SessionChange {

  /** End the session. */
  record Leave() implements SessionChange {}

  /** Wipe the screen. */
  record ClearScreen() implements SessionChange {}

  /** Reach another cluster from now on. */
  record SwitchContext(Context context) implements SessionChange {}

  /** Use other settings from now on. */
  record ChangeSettings(Settings settings) implements SessionChange {}

  /** Run the lines of a file here. */
  record RunScript(Path file) implements SessionChange {}

  /** Run a line again and again. */
  record RepeatLine(Repetition repetition) implements SessionChange {}

  /** Show the members on the whole screen while they work. */
  record ShowTop() implements SessionChange {}

  /** Start a throw-away cluster, go on in a shell on it, and remove it at the end. */
  record EnterSandbox(SandboxSpec spec) implements SessionChange {}
}
