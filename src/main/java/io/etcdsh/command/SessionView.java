package io.etcdsh.command;

import io.etcdsh.config.AliasStore;
import io.etcdsh.config.Settings;
import io.etcdsh.history.LineHistory;
import io.etcdsh.journal.Journal;
import io.etcdsh.live.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a command may know about the session that it runs in. */
public interface SessionView {

  /** The settings in force. */
  Settings settings();

  /** The context in use; absent if the cluster was named by options or environment. */
  Optional<String> context();

  /** The sandbox that the session is on. */
  Optional<String> sandbox();

  /** Whether a person sits at it, so that connections are warm and waiting is felt. */
  boolean interactive();

  /** The lines that were entered; to be read only. */
  LineHistory history();

  /** The saved aliases. */
  AliasStore aliases();

  /** Whether a line that begins with {@code word} is a command already. */
  boolean isCommandWord(String word);

  /** Whether {@code line} holds something that must not be stored. */
  boolean holdsSecret(String line);

  /** All commands there are, in the order of the catalogue. */
  List<CommandSpec> commands();

  /** What kind of command one of them is; absent if nobody can tell. */
  Optional<CommandKind> kindOf(CommandSpec spec);

  /** What was changed, on any cluster; to be read only. */
  Journal journal();

  /**
   * What came about in the cluster since the session watches it, oldest first; only what is no
   * older than {@code since}, if that is given.
   */
  List<Event> events(Optional<Duration> since);
}
