package io.etcdsh.session;

import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.ResponseHeader;
import java.time.Duration;
import java.util.List;

/**
 * Lets something happen at the last moment before a request leaves.
 *
 * @param writer makes the changes
 * @param before what happens
 */
record WriterAfter(ClusterWriter writer, Runnable before) implements ClusterWriter {

  @Override
  public WriteOutcome<MemberChange> addMember(
      Endpoint at, List<String> urls, boolean learner, Duration timeout) {
    before.run();
    return writer.addMember(at, urls, learner, timeout);
  }

  @Override
  public WriteOutcome<MemberChange> removeMember(Endpoint at, MemberId member, Duration timeout) {
    before.run();
    return writer.removeMember(at, member, timeout);
  }

  @Override
  public WriteOutcome<MemberChange> updateMember(
      Endpoint at, MemberId member, List<String> urls, Duration timeout) {
    before.run();
    return writer.updateMember(at, member, urls, timeout);
  }

  @Override
  public WriteOutcome<MemberChange> promoteMember(Endpoint at, MemberId member, Duration timeout) {
    before.run();
    return writer.promoteMember(at, member, timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> moveLeader(Endpoint at, MemberId target, Duration timeout) {
    before.run();
    return writer.moveLeader(at, target, timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> put(Endpoint at, Bytes key, Bytes value, Duration timeout) {
    before.run();
    return writer.put(at, key, value, timeout);
  }

  @Override
  public WriteOutcome<ResponseHeader> delete(Endpoint at, Bytes key, Duration timeout) {
    before.run();
    return writer.delete(at, key, timeout);
  }
}
