package io.etcdsh.sandbox;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A sandbox as it is now.
 *
 * @param name its name
 * @param clusterId the cluster that we started
 * @param etcd version of its etcd
 * @param tls whether it speaks TLS
 * @param auth whether authentication is on
 * @param dataDir where its data is
 * @param caCert authority of its certificates, with TLS
 * @param cert client certificate, with TLS
 * @param key key of {@code cert}, with TLS
 * @param passwordFile holds root's password, with authentication
 * @param members its members by name
 */
public record SandboxStatus(
    String name,
    ClusterId clusterId,
    String etcd,
    boolean tls,
    boolean auth,
    Path dataDir,
    Optional<Path> caCert,
    Optional<Path> cert,
    Optional<Path> key,
    Optional<Path> passwordFile,
    List<SandboxMember> members) {

  /** Copies the list. */
  public SandboxStatus {
    members = List.copyOf(members);
  }

  /** Its members without those that are only proposed or reserved. */
  public List<SandboxMember> used() {
    return told().stream().filter(member -> member.condition() != Condition.RESERVED).toList();
  }

  /** Its members without those that nobody has asked for yet but in a preview. */
  public List<SandboxMember> told() {
    return members.stream().filter(member -> member.condition() != Condition.PROPOSED).toList();
  }

  /**
   * A member of a sandbox.
   *
   * @param name its name
   * @param client where it serves clients
   * @param peerUrl where the other members dial it
   * @param pid its process; absent while none runs
   * @param condition how it is
   * @param cutTo members that nothing from here arrives at
   * @param delay what is added to each of its peer messages; zero if nothing
   */
  public record SandboxMember(
      String name,
      Endpoint client,
      String peerUrl,
      Optional<Long> pid,
      Condition condition,
      List<String> cutTo,
      Duration delay) {
    /** Copies the list. */
    public SandboxMember {
      cutTo = List.copyOf(cutTo);
    }
  }

  /** How a member's process is. */
  public enum Condition {
    /** It runs. */
    RUNNING,
    /** It is frozen. */
    PAUSED,
    /** It ended. */
    DEAD,
    /**
     * It was ended for good, or is about to start: there are a name and ports, and no place in a
     * cluster.
     */
    RESERVED,
    /** A plan has its name and ports, which others get as soon as they want the name. */
    PROPOSED
  }
}
