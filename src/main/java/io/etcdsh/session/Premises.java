package io.etcdsh.session;

import io.etcdsh.command.SandboxContext;
import io.etcdsh.command.Scope;
import io.etcdsh.config.Context;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Journal;
import io.etcdsh.model.ClusterId;
import io.etcdsh.node.ManualNodes;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.node.SandboxNodes;
import io.etcdsh.observe.Observer;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the plan of a line rests on.
 *
 * @param scope of the line
 * @param cluster of the line
 * @param context that the line stands in
 * @param tell shows a message
 */
record Premises(
    Scope scope, LineCluster cluster, Optional<Context> context, Consumer<String> tell) {

  /** The cluster as it is now. */
  Result<ClusterView> look() {
    return new Observer(InstantSource.system(), scope.memberTimeout(), scope.timeout())
        .look(cluster);
  }

  /** What was changed. */
  Journal journal() {
    return scope.session().journal();
  }

  /** What the journal says of a cluster; tells what is wrong with the journal itself. */
  Result<List<Entry>> entries(ClusterId id) {
    return journal()
        .entries(id)
        .map(
            content -> {
              content.notes().forEach(note -> tell.accept("Note: " + note));
              return content.entries();
            });
  }

  /** In a sandbox of ours the machines are at hand; of others only people know. */
  NodeDriver nodes(ClusterId id) {
    return sandbox(id)
        .<NodeDriver>map(status -> new SandboxNodes(scope.sandboxes(), status.name()))
        .orElseGet(ManualNodes::new);
  }

  /** A sandbox's saved context names its members, which a change may have made others. */
  void follow(ClusterId id) {
    sandbox(id)
        .map(new SandboxContext(scope.contexts())::follow)
        .flatMap(Result::failure)
        .ifPresent(problem -> tell.accept("Note: " + problem.what()));
  }

  /** The sandbox that this cluster is, if it is one that the line stands in. */
  private Optional<SandboxStatus> sandbox(ClusterId id) {
    return context
        .flatMap(Context::sandbox)
        .or(() -> scope.session().sandbox())
        .flatMap(name -> scope.sandboxes().status(name).toOptional())
        .filter(it -> it.clusterId().equals(id));
  }
}
