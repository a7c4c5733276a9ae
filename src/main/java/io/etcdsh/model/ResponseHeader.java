package io.etcdsh.model;

/**
 * What every answer of etcd begins with.
 *
 * @param clusterId the cluster that answered
 * @param memberId the member that answered
 * @param revision the store's revision when it answered; 0 where the call has none
 * @param raftTerm the raft term when it answered, unsigned
 */
public record ResponseHeader(ClusterId clusterId, MemberId memberId, long revision, long raftTerm) {
  /** The header of an answer that came without one. */
  public static final ResponseHeader EMPTY =
      new ResponseHeader(ClusterId.NONE, MemberId.NONE, 0, 0);
}
