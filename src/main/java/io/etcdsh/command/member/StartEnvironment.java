package io.etcdsh.command.member;

import io.etcdsh.model.Member;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to start a member that was added: etcd's own environment variables ({@code
 * member_command.go}, memberAddCommandFunc, 3.4 to 3.7).
 *
 * @param name of the new member
 * @param initialCluster all members with their peer URLs, in the order of their IDs
 * @param peerUrls of the new member
 */
record StartEnvironment(String name, String initialCluster, List<String> peerUrls) {
  /** Copies the list. */
  StartEnvironment {
    peerUrls = List.copyOf(peerUrls);
  }

  static StartEnvironment of(ChangedMembers changed, Member added) {
    String cluster =
        changed.change().members().stream()
            .flatMap(
                it -> {
                  String name = it.id().equals(added.id()) ? changed.name() : it.name();
                  return it.peerUrls().stream().map(url -> name + "=" + url);
                })
            .collect(Collectors.joining(","));
    return new StartEnvironment(changed.name(), cluster, added.peerUrls());
  }

  String lines() {
    return "ETCD_NAME=\"%s\"\n".formatted(name)
        + "ETCD_INITIAL_CLUSTER=\"%s\"\n".formatted(initialCluster)
        + "ETCD_INITIAL_ADVERTISE_PEER_URLS=\"%s\"\n".formatted(String.join(",", peerUrls))
        + "ETCD_INITIAL_CLUSTER_STATE=\"existing\"\n";
  }

  boolean overTls() {
    return peerUrls.stream().anyMatch(url -> url.startsWith("https"));
  }
}
