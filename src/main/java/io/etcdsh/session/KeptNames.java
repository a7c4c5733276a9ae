package io.etcdsh.session;

import io.etcdsh.config.Context;
import io.etcdsh.config.ContextStore;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.hostshell.NameFile;
import io.etcdsh.hostshell.NameFile.Seen;
import io.etcdsh.model.Member;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the names that completion in other shells offers, after lines that may have changed them.
 * Used by one line at a time.
 */
final class KeptNames {
  private final NameFile file;
  private final ContextStore contexts;
  private Optional<Seen> last = Optional.empty();

  KeptNames(NameFile file, ContextStore contexts) {
    this.file = file;
    this.contexts = contexts;
  }

  /**
   * Writes the names if they are others than before. Asks nobody: what the connection knows is
   * enough.
   *
   * @param context that the connection belongs to
   * @param changedHere whether contexts or sandboxes may have changed
   */
  void keep(Optional<Context> context, ConnectionState state, boolean changedHere) {
    Optional<Seen> seen =
        context.flatMap(
            it -> state.members().map(list -> new Seen(it.name(), names(list.members()))));
    if (!changedHere && seen.equals(last)) {
      return;
    }
    last = seen;
    contexts
        .all()
        .then(all -> contexts.current().map(current -> new Saved(all, current)))
        .toOptional()
        .ifPresent(saved -> file.keep(saved.all(), saved.current(), seen));
  }

  private record Saved(List<Context> all, Optional<String> current) {}

  /** A name that two members have names neither of them. */
  private static List<String> names(List<Member> members) {
    return members.stream()
        .map(
            member ->
                members.stream().filter(it -> it.name().equals(member.name())).count() == 1
                        && member.started()
                    ? member.name()
                    : member.id().hex())
        .toList();
  }
}
