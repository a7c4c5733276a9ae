package io.etcdsh.node;

import io.etcdsh.line.QuotedWords;
import io.etcdsh.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What etcd has to be told to start a member that the cluster lists.
 *
 * @param name of the new member
 * @param initialCluster all members with their peer URLs, in the order of their IDs
 * @param peerUrls of the new member
 * @param clientTls whether the members serve clients over TLS
 */
public record StartSettings(
    String name, String initialCluster, List<String> peerUrls, boolean clientTls) {
  private static final List<Setting> PEER_TLS =
      List.of(
          new Setting("ETCD_PEER_CERT_FILE", "<peer certificate>"),
          new Setting("ETCD_PEER_KEY_FILE", "<peer key>"),
          new Setting("ETCD_PEER_TRUSTED_CA_FILE", "<CA of the peers>"),
          new Setting("ETCD_PEER_CLIENT_CERT_AUTH", "true"));
  private static final List<Setting> CLIENT_TLS =
      List.of(
          new Setting("ETCD_CERT_FILE", "<server certificate>"),
          new Setting("ETCD_KEY_FILE", "<server key>"),
          new Setting("ETCD_TRUSTED_CA_FILE", "<CA of the clients>"),
          new Setting("ETCD_CLIENT_CERT_AUTH", "true"));

  /** What the placeholders of TLS settings mean. */
  public static final String PLACEHOLDERS =
      "Put files of that host for what is in <>: certificates that name the host, and the cluster's"
          + " CAs.";

  /** Copies the list. */
  public StartSettings {
    peerUrls = List.copyOf(peerUrls);
  }

  /**
   * The settings of a new member. Others that have no name yet go by their ID: etcd finds members
   * by their URLs, and takes two without a name for one ({@code pkg/types/urlsmap.go}, parse).
   *
   * @param members the cluster's list with the new member, which is known by its peer URLs
   */
  public static StartSettings of(String name, List<String> peerUrls, List<Member> members) {
    return of(name, peerUrls, members, other -> other.started() ? other.name() : other.id().hex());
  }

  /** The same as etcdctl has it ({@code member_command.go}, memberAddCommandFunc, 3.4 to 3.7). */
  public static StartSettings likeEtcdctl(
      String name, List<String> peerUrls, List<Member> members) {
    return of(name, peerUrls, members, Member::name);
  }

  private static StartSettings of(
      String name, List<String> peerUrls, List<Member> members, Function<Member, String> others) {
    String cluster =
        members.stream()
            .flatMap(it -> entries(it, isNew(it, peerUrls) ? name : others.apply(it)))
            .collect(Collectors.joining(","));
    boolean clientTls =
        members.stream().flatMap(it -> it.clientUrls().stream()).anyMatch(StartSettings::secure);
    return new StartSettings(name, cluster, peerUrls, clientTls);
  }

  /** No two members share a URL, and etcd sorts them, so one that fits is enough. */
  private static boolean isNew(Member member, List<String> peerUrls) {
    return member.peerUrls().stream().anyMatch(peerUrls::contains);
  }

  private static Stream<String> entries(Member member, String name) {
    return member.peerUrls().stream().map(url -> name + "=" + url);
  }

  private static boolean secure(String url) {
    return url.startsWith("https:");
  }

  /** The lines that etcdctl prints after an addition, each with its end. */
  public String environment() {
    return joining().stream()
        .map(it -> "%s=\"%s\"\n".formatted(it.variable(), it.value()))
        .collect(Collectors.joining());
  }

  /** A drop-in for a unit of systemd, with the TLS settings that the member needs. */
  public List<String> dropIn() {
    return Stream.concat(Stream.of("[Service]"), all().stream().map(Setting::unitLine)).toList();
  }

  /** The same as words of a command line for POSIX sh. */
  public String flags() {
    return QuotedWords.of(all().stream().map(Setting::flag).toList());
  }

  /** Whether there are TLS settings, with {@link #PLACEHOLDERS} for their files. */
  public boolean overTls() {
    return clientTls || peerTls();
  }

  private boolean peerTls() {
    return peerUrls.stream().anyMatch(StartSettings::secure);
  }

  private List<Setting> joining() {
    return List.of(
        new Setting("ETCD_NAME", name),
        new Setting("ETCD_INITIAL_CLUSTER", initialCluster),
        new Setting("ETCD_INITIAL_ADVERTISE_PEER_URLS", String.join(",", peerUrls)),
        new Setting("ETCD_INITIAL_CLUSTER_STATE", "existing"));
  }

  private List<Setting> all() {
    List<Setting> settings = new ArrayList<>(joining());
    settings.addAll(peerTls() ? PEER_TLS : List.of());
    settings.addAll(clientTls ? CLIENT_TLS : List.of());
    return settings;
  }
}
