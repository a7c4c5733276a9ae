package io.etcdsh.etcd;

import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.ResponseHeader;
import java.time.Duration;
import java.util.List;

/**
 * Everything that changes a cluster. Each call goes to exactly one member, once: it is never
 * repeated and never put to a second member, for nobody could tell which of them did it. No method
 * throws, each ends within its timeout, all may be called from any thread.
 *
 * <p>Nothing is sent to a cluster that is another than the connection was made to.
 */
public interface ClusterWriter {

  /** Adds a member with these peer URLs, which must have been checked. */
  WriteOutcome<MemberChange> addMember(
      Endpoint endpoint, List<String> peerUrls, boolean learner, Duration timeout);

  /** Removes a member. */
  WriteOutcome<MemberChange> removeMember(Endpoint endpoint, MemberId member, Duration timeout);

  /** Gives a member other peer URLs, which must have been checked: the server does not. */
  WriteOutcome<MemberChange> updateMember(
      Endpoint endpoint, MemberId member, List<String> peerUrls, Duration timeout);

  /** Makes a learner a voter. */
  WriteOutcome<MemberChange> promoteMember(Endpoint endpoint, MemberId member, Duration timeout);

  /** Hands the leadership to {@code target}; {@code leader} is the leader's own endpoint. */
  WriteOutcome<ResponseHeader> moveLeader(Endpoint leader, MemberId target, Duration timeout);

  /** Gives a key a value; the header has the revision of it. */
  WriteOutcome<ResponseHeader> put(Endpoint endpoint, Bytes key, Bytes value, Duration timeout);

  /** Deletes one key. It is done as well if there was none; the revision is then an older one. */
  WriteOutcome<ResponseHeader> delete(Endpoint endpoint, Bytes key, Duration timeout);
}
