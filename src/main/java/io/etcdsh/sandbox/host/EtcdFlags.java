package io.etcdsh.sandbox.host;

import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command lines of etcd. Everything but addresses and files is etcd's default, the timers too:
 * a cluster on a busy machine keeps its leader, and an election here takes as long as one
 * elsewhere.
 *
 * @param plan what to run
 * @param folder where the certificates are
 * @param token tells this cluster from every other one
 */
record EtcdFlags(HostPlan plan, SandboxFolder folder, String token) {
  /** Bootstraps a member of a new cluster; on data that exists etcd ignores the initial flags. */
  List<String> bootstrap(HostedMember member, HostedMembers all) {
    String initial =
        all.used().stream()
            .map(each -> each.name() + "=" + peerUrl(each))
            .collect(Collectors.joining(","));
    return command(member, initial, "new");
  }

  /** Joins a cluster that has listed the member already. */
  List<String> join(HostedMember member, String initial) {
    return command(member, initial, "existing");
  }

  /** Where peers dial a member: the relay. */
  String peerUrl(HostedMember member) {
    return peer(member.ports().relay().port());
  }

  /** Where clients dial a member. */
  String clientUrl(HostedMember member) {
    return scheme() + "://127.0.0.1:" + member.ports().client().number();
  }

  private List<String> command(HostedMember member, String initial, String state) {
    List<String> words = new ArrayList<>();
    words.add(plan.etcdDirectory().resolve("etcd").toString());
    words.add("--name=" + member.name());
    words.add("--data-dir=" + member.directory());
    words.add("--listen-client-urls=" + clientUrl(member));
    words.add("--advertise-client-urls=" + clientUrl(member));
    words.add("--listen-peer-urls=" + peer(member.ports().peer().number()));
    words.add("--initial-advertise-peer-urls=" + peerUrl(member));
    words.add("--initial-cluster=" + initial);
    words.add("--initial-cluster-state=" + state);
    words.add("--initial-cluster-token=" + token);
    if (plan.spec().tls()) {
      words.addAll(TlsSetup.flags(folder));
    }
    return words;
  }

  private String peer(int port) {
    return scheme() + "://127.0.0.1:" + port;
  }

  private String scheme() {
    return plan.spec().tls() ? "https" : "http";
  }
}
