package io.etcdsh.etcd.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNAVAILABLE | etcdserver: unhealthy cluster
          UNKNOWN | etcdserver: re-configuration failed due to not enough started members
          FAILED_PRECONDITION | etcdserver: Peer URLs already exists
          FAILED_PRECONDITION | etcdserver: member ID already exist
          FAILED_PRECONDITION | etcdserver: can only promote a learner member
          FAILED_PRECONDITION | etcdserver: not leader
          FAILED_PRECONDITION | etcdserver: bad leader transferee
          NOT_FOUND | etcdserver: member not found
          INVALID_ARGUMENT | etcdserver: given member URLs are invalid
          UNAVAILABLE | etcdserver: rpc not supported for learner
          RESOURCE_EXHAUSTED | etcdserver: too many requests
          DATA_LOSS | etcdserver: corrupt cluster
          PERMISSION_DENIED | etcdserver: permission denied
          UNKNOWN | auth: permission denied
          UNAUTHENTICATED | etcdserver: invalid auth token
          UNIMPLEMENTED | unknown method MemberPromote for service etcdserverpb.Cluster
          """)
  void etcdsNoIsANo(Status.Code code, String text) {
    assertThat(Doubts.leaves(code.toStatus().withDescription(text))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEADLINE_EXCEEDED | CallOptions deadline exceeded after 0.999s
          DEADLINE_EXCEEDED | context deadline exceeded
          CANCELLED | no longer wanted
          CANCELLED | etcdserver: request canceled
          UNKNOWN | etcdserver: request cancelled
          UNAVAILABLE | etcdserver: request timed out
          UNAVAILABLE | etcdserver: request timed out, possibly due to previous leader failure
          UNAVAILABLE | etcdserver: request timed out, possibly due to connection lost
          UNKNOWN | etcdserver: request timed out, leader transfer took too long
          UNAVAILABLE | etcdserver: leader changed
          UNAVAILABLE | etcdserver: server stopped
          UNAVAILABLE | etcdserver: no leader
          UNKNOWN | raft proposal dropped
          UNKNOWN | something
          UNAVAILABLE | io exception
          UNAVAILABLE | HTTP status code 504
          CANCELLED | RST_STREAM closed stream. HTTP/2 error code: CANCEL
          PERMISSION_DENIED | RST_STREAM closed stream. HTTP/2 error code: INADEQUATE_SECURITY
          INTERNAL | the answer has no message
          """)
  void anythingElseIsADoubt(Status.Code code, String text) {
    assertThat(Doubts.leaves(code.toStatus().withDescription(text))).isTrue();
  }
}
