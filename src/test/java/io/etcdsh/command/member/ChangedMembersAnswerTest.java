package io.etcdsh.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.member.ChangedMembers.Kind;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.node.StartSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedMembersAnswerTest {

  private static Answer added(String scheme) {
    Member m1 =
        new Member(
            new MemberId(1),
            "m1",
            List.of(scheme + "://10.0.0.1:2380"),
            List.of(scheme + "://10.0.0.1:2379"),
            false);
    Member m2 =
        new Member(new MemberId(2), "", List.of(scheme + "://10.0.0.2:2380"), List.of(), true);
    MemberChange change =
        new MemberChange(ResponseHeader.EMPTY, Optional.of(m2), List.of(m1, m2), Bytes.utf8(""));
    return new ChangedMembersAnswer(new ChangedMembers(Kind.ADDED, m2.id(), "m2", change), "m2");
  }

  private static String text(Answer answer) {
    return answer.document().blocks().stream()
        .flatMap(block -> ((Block.Lines) block).lines().stream())
        .flatMap(List::stream)
        .map(Cell::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void additionTellsHowToStartTheMember() {
    assertThat(text(added("http")))
        .isEqualTo(
            """
            Member m2 (2) added.
            Start it on its host, with an empty data directory and these beside its own:
            ETCD_NAME="m2"
            ETCD_INITIAL_CLUSTER="m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380"
            ETCD_INITIAL_ADVERTISE_PEER_URLS="http://10.0.0.2:2380"
            ETCD_INITIAL_CLUSTER_STATE="existing"
            Or as a drop-in of systemd ('systemctl edit etcd'):
            [Service]
            Environment="ETCD_NAME=m2"
            Environment="ETCD_INITIAL_CLUSTER=m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380"
            Environment="ETCD_INITIAL_ADVERTISE_PEER_URLS=http://10.0.0.2:2380"
            Environment="ETCD_INITIAL_CLUSTER_STATE=existing\"""");
  }

  @Test
  void additionOverTlsNamesTheFilesThatItNeeds() {
    assertThat(text(added("https")))
        .contains("ETCD_PEER_KEY_FILE=<peer key>", "ETCD_KEY_FILE=<server key>")
        .endsWith(StartSettings.PLACEHOLDERS);
  }

  @Test
  void etcdctlsTextStaysItsOwn() {
    assertThat(added("https").etcdctl(EtcdLine.V3_6, false).orElseThrow().simple().text())
        .contains("ETCD_INITIAL_CLUSTER_STATE=\"existing\"")
        .doesNotContain("Environment=", "TRUSTED_CA");
  }
}
