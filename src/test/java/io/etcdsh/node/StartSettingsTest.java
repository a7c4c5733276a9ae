package io.etcdsh.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartSettingsTest {
  private static final List<String> URLS = List.of("http://10.0.0.4:2380");

  static Member member(long id, String name, String peerUrl, String... clientUrls) {
    return new Member(new MemberId(id), name, List.of(peerUrl), List.of(clientUrls), false);
  }

  @Test
  void environmentIsWhatEtcdctlPrints() {
    List<Member> members =
        List.of(
            member(1, "m1", "http://10.0.0.1:2380"),
            member(0xa2, "", "http://10.0.0.2:2380"),
            member(4, "", "http://10.0.0.4:2380"));

    assertThat(StartSettings.likeEtcdctl("m4", URLS, members).environment())
        .isEqualTo(
            """
            ETCD_NAME="m4"
            ETCD_INITIAL_CLUSTER="m1=http://10.0.0.1:2380,=http://10.0.0.2:2380,m4=http://10.0.0.4:2380"
            ETCD_INITIAL_ADVERTISE_PEER_URLS="http://10.0.0.4:2380"
            ETCD_INITIAL_CLUSTER_STATE="existing"
            """);
    assertThat(StartSettings.of("m4", URLS, members).initialCluster())
        .isEqualTo("m1=http://10.0.0.1:2380,a2=http://10.0.0.2:2380,m4=http://10.0.0.4:2380");
  }

  @Test
  void newMemberWithSeveralUrlsIsKnownInAnyOrder() {
    List<String> urls = List.of("http://b:2380", "http://a:2380");
    Member added =
        new Member(new MemberId(4), "", List.of("http://a:2380", "http://b:2380"), List.of(), true);

    assertThat(StartSettings.of("m4", urls, List.of(added)).initialCluster())
        .isEqualTo("m4=http://a:2380,m4=http://b:2380");
  }

  @Test
  void dropInIsAWholeSectionAndQuotesWhatSystemdReads() {
    StartSettings odd = StartSettings.of("a \"b\" \\ 100%\n'$x'", URLS, List.of());

    assertThat(odd.dropIn())
        .containsExactly(
            "[Service]",
            "Environment=\"ETCD_NAME=a \\\"b\\\" \\\\ 100%%\\n'$x'\"",
            "Environment=\"ETCD_INITIAL_CLUSTER=\"",
            "Environment=\"ETCD_INITIAL_ADVERTISE_PEER_URLS=http://10.0.0.4:2380\"",
            "Environment=\"ETCD_INITIAL_CLUSTER_STATE=existing\"");
  }

  @Test
  void flagsAreWordsOfAShell() {
    StartSettings odd =
        StartSettings.of("it's", URLS, List.of(member(4, "", "http://10.0.0.4:2380")));

    assertThat(odd.flags())
        .isEqualTo(
            "'--name=it'\\''s' '--initial-cluster=it'\\''s=http://10.0.0.4:2380'"
                + " --initial-advertise-peer-urls=http://10.0.0.4:2380"
                + " --initial-cluster-state=existing");
  }

  @Test
  void tlsSettingsFollowTheUrls() {
    List<Member> plainClients =
        List.of(member(1, "m1", "https://10.0.0.1:2380", "http://10.0.0.1:2379"));
    List<Member> secureClients =
        List.of(member(1, "m1", "https://10.0.0.1:2380", "https://10.0.0.1:2379"));
    List<String> urls = List.of("https://10.0.0.4:2380");

    assertThat(StartSettings.of("m4", URLS, plainClients).overTls()).isFalse();
    assertThat(StartSettings.of("m4", urls, plainClients).dropIn())
        .contains(
            "Environment=\"ETCD_PEER_CERT_FILE=<peer certificate>\"",
            "Environment=\"ETCD_PEER_KEY_FILE=<peer key>\"",
            "Environment=\"ETCD_PEER_TRUSTED_CA_FILE=<CA of the peers>\"",
            "Environment=\"ETCD_PEER_CLIENT_CERT_AUTH=true\"")
        .noneMatch(line -> line.contains("ETCD_CERT_FILE"));
    assertThat(StartSettings.of("m4", urls, secureClients).dropIn())
        .contains(
            "Environment=\"ETCD_CERT_FILE=<server certificate>\"",
            "Environment=\"ETCD_KEY_FILE=<server key>\"",
            "Environment=\"ETCD_TRUSTED_CA_FILE=<CA of the clients>\"",
            "Environment=\"ETCD_CLIENT_CERT_AUTH=true\"");
  }
}
