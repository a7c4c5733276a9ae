package io.etcdsh.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines as servers write them, each with the kind that it is of; NONE for what is harmless. Most
 * were copied from real logs; what no test can make (clocks, wrong tokens) was put together from
 * etcd's sources.
 */
class KnownLinesTest {

  private static final String ZAP =
      "{'level':'warn','ts':'2026-11-23T09:27:42.482655Z','caller':'a/b.go:1','msg':'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PEER_DOWN        | lost TCP streaming connection with remote peer','stream-reader-type':'stream Message','local-member-id':'fff473f10ce801b6','remote-peer-id':'8be3a9d7b5ecaffb','error':'unexpected EOF'
          NONE             | lost TCP streaming connection with remote peer','stream-writer-type':'stream Message','local-member-id':'fff473f10ce801b6','remote-peer-id':'8be3a9d7b5ecaffb'
          NONE             | lost TCP streaming connection with remote peer','remote-peer-id':'8be3a9d7b5ecaffb','error':'context canceled'
          PEER_SILENT      | prober detected unhealthy status','round-tripper-name':'ROUND_TRIPPER_SNAPSHOT','remote-peer-id':'3e3abf6aaa361104','rtt':'0s'
          PEER_DOWN        | prober detected unhealthy status','remote-peer-id':'3e3abf6aaa361104','rtt':'0s','error':'dial tcp 127.0.0.1:2380: connect: connection refused'
          TLS              | prober detected unhealthy status','remote-peer-id':'a139a542b6969d8d','rtt':'0s','error':'tls: failed to verify certificate: x509: certificate has expired or is not yet valid'
          PEER_SILENT      | failed to get version','remote-member-id':'3e3abf6aaa361104','error':'Get \\\\'http://127.0.0.1:31403/version\\\\': context deadline exceeded (Client.Timeout exceeded while awaiting headers)'
          TLS              | rejected connection on client endpoint','remote-addr':'127.0.0.1:60084','server-name':'','error':'tls: first record does not look like a TLS handshake'
          NONE             | rejected connection on client endpoint','remote-addr':'127.0.0.1:60084','server-name':'','error':'EOF'
          CLUSTER_MISMATCH | request cluster ID mismatch','local-member-id':'fff473f10ce801b6','local-member-cluster-id':'aabbfe4d2ad2d96e'
          REMOVED          | data-dir used by this member must be removed'
          HEARTBEAT        | leader failed to send out heartbeat on time; took too long, leader is overloaded likely from slow disk','to':'a64f5ae30769f191','heartbeat-interval':'100ms','expected-duration':'200ms','exceeded-duration':'1.2s'
          SLOW_FSYNC       | slow fdatasync','took':'1.4s','expected-duration':'1s'
          SLOW_APPLY       | apply request took too long','took':'125.5ms','expected-duration':'100ms','prefix':'read-only range ','request':'key:\\\\'a\\\\' ','response':'','error':''
          ALARM            | alarm raised','alarm':'NOSPACE','from':'377c8e882037c5d5'
          CORRUPTION       | alarm raised','alarm':'CORRUPT','from':'377c8e882037c5d5'
          ALARM            | serving /health false due to an alarm','alarm':'memberID:2611388469908764609 alarm:NOSPACE '
          ALARM            | failed to apply request','took':'3us','request':'x','response':'','error':'etcdserver: no space'
          NONE             | failed to apply request','took':'3us','request':'x','response':'','error':'mvcc: required revision has been compacted'
          CLOCK            | prober found high clock drift','round-tripper-name':'ROUND_TRIPPER_RAFT_MESSAGE','remote-peer-id':'2','clock-drift':'7s','rtt':'1ms'
          MEMBERSHIP_REFUSED | rejecting member remove request; local member has not been connected to all peers, reconfigure breaks active quorum','local-member-id':'243d83fa477677c1','error':'etcdserver: unhealthy cluster'
          AUTH             | invalid auth token','token-fingerprint':'x'
          SLOW_READ        | waiting for ReadIndex response took too long, retrying','sent-request-id':1,'retry-timeout':'500ms'
          NO_LEADER        | serving /health false; no leader'
          NO_LEADER        | etcdserver/api/etcdhttp: /health error; no leader (status code 503)'
          ELECTION         | raft.node: 93482b39096d709f lost leader 1d034eef8768c8d1 at term 2'
          NONE             | set message encoder','from':'93482b39096d709f','to':'1d034eef8768c8d1'
          """)
  void zap(String kind, String rest) {
    String line = (ZAP + rest.strip() + "}").replace("\\\\'", "\\\"").replace('\'', '"');

    assertKind(kind, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PEER_SILENT      | `2026-11-23 09:27:52.736846 E | rafthttp: failed to read d898fdb195144123 on stream MsgApp v2 (read tcp 127.0.0.1:44862->127.0.0.1:31005: i/o timeout)`
          PEER_DOWN        | `2026-11-23 09:30:03.211198 E | rafthttp: failed to read d9388477bece673c on stream Message (unexpected EOF)`
          PEER_SILENT      | `2026-11-23 09:30:03.211198 W | rafthttp: health check for peer 28f493c347c0bbfd could not connect: <nil>`
          TLS              | `2026-11-23 09:30:34.759758 W | rafthttp: health check for peer 28f493c347c0bbfd could not connect: x509: certificate has expired or is not yet valid`
          PEER_DOWN        | `2026-11-23 09:28:14.796214 W | etcdserver: failed to reach the peerURL(http://127.0.0.1:31001) of member 5a4c70ebef4635fc (Get "http://127.0.0.1:31001/version": dial tcp 127.0.0.1:31001: connect: connection refused)`
          HEARTBEAT        | `2026-11-23 09:28:10.793653 W | etcdserver: failed to send out heartbeat on time (exceeded the 100ms timeout for 234.537027ms, to d898fdb195144123)`
          SLOW_FSYNC       | `2026-11-23 09:28:10.793653 W | wal: sync duration of 1.392345678s, expected less than 1s`
          SLOW_APPLY       | `2026-11-23 09:28:10.793653 W | etcdserver: read-only range request "key:\\"a\\" " with result "range_response_count:1 size:28" took too long (125.5ms) to execute`
          ALARM            | `2026-11-23 09:28:33.216097 W | etcdserver: alarm NOSPACE raised by peer 5a4c70ebef4635fc`
          ALARM            | `2026-11-23 09:28:33.389388 W | etcdserver/api/etcdhttp: /health error due to memberID:6506699720277505532 alarm:NOSPACE`
          NONE             | `2026-11-23 09:28:33.437614 W | etcdserver: failed to apply request "header:<ID:46> compaction:<revision:3 > " with response "" took (3.507us) to execute, err is mvcc: required revision has been compacted`
          CLUSTER_MISMATCH | `2026-11-23 09:30:04.256726 E | rafthttp: request cluster ID mismatch (got bf7bf2aeae4b4e34 want e8312fd8c41afd5a)`
          CLUSTER_MISMATCH | `2026-11-23 09:30:04.312956 E | rafthttp: request sent was ignored (cluster ID mismatch: peer[d9388477bece673c]=bf7bf2aeae4b4e34, local=e8312fd8c41afd5a)`
          REMOVED          | `2026-11-23 09:30:22.472947 E | etcdserver: the member has been permanently removed from the cluster`
          REMOVED          | `2026-11-23 09:30:19.425206 W | rafthttp: rejected the stream from peer d9388477bece673c since it was removed`
          MEMBERSHIP_REFUSED | `2026-11-23 09:28:33.608615 W | etcdserver: reconfigure breaks active quorum, rejecting remove member d898fdb195144123`
          CRASH            | `2026-11-23 09:28:40.630533 C | etcdmain: listen tcp 127.0.0.1:31005: bind: address already in use`
          COMPACTION       | `2026-11-23 09:28:33.423011 I | mvcc: finished scheduled compaction at 3 (took 511.767us)`
          ELECTION         | `raft2026/11/23 09:28:05 INFO: raft.node: 5a4c70ebef4635fc lost leader c8598e085147eede at term 4`
          NONE             | `raft2026/11/23 09:28:05 INFO: 5a4c70ebef4635fc became follower at term 4`
          OTHER            | `2026-11-23 09:28:33.423011 E | mvcc: nobody has seen this before`
          """)
  void textOfOldServers(String kind, String line) {
    assertKind(kind, line);
  }

  private static void assertKind(String kind, String line) {
    FileReport report = LogText.report("m1.log", line + "\n");

    assertThat(report.unread()).as(line).isZero();
    assertThat(report.counts().keySet())
        .as(line)
        .extracting(LogKind::name)
        .containsExactlyElementsOf(kind.equals("NONE") ? List.of() : List.of(kind));
  }
}
