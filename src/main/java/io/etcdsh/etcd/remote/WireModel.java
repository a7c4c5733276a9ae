package io.etcdsh.etcd.remote;

import com.google.protobuf.MessageLite;
import io.etcdsh.etcd.remote.wire.AlarmMember;
import io.etcdsh.etcd.remote.wire.AlarmResponse;
import io.etcdsh.etcd.remote.wire.AlarmType;
import io.etcdsh.etcd.remote.wire.HashKVResponse;
import io.etcdsh.etcd.remote.wire.LeaseLeasesResponse;
import io.etcdsh.etcd.remote.wire.MemberAddResponse;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.MemberPromoteResponse;
import io.etcdsh.etcd.remote.wire.MemberRemoveResponse;
import io.etcdsh.etcd.remote.wire.MemberUpdateResponse;
import io.etcdsh.etcd.remote.wire.StatusResponse;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmKind;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import java.util.List;
import java.util.Optional;

/** Answers of members, from the wire to the model. */
final class WireModel {
  private WireModel() {}

  static ResponseHeader header(io.etcdsh.etcd.remote.wire.ResponseHeader header) {
    return new ResponseHeader(
        new ClusterId(header.getClusterId()),
        new MemberId(header.getMemberId()),
        header.getRevision(),
        header.getRaftTerm());
  }

  static MemberList memberList(MemberListResponse answer) {
    return new MemberList(
        header(answer.getHeader()), members(answer.getMembersList()), encoded(answer));
  }

  static MemberChange added(MemberAddResponse answer) {
    return new MemberChange(
        header(answer.getHeader()),
        Optional.of(member(answer.getMember())),
        members(answer.getMembersList()),
        encoded(answer));
  }

  static MemberChange removed(MemberRemoveResponse answer) {
    return changed(answer.getHeader(), answer.getMembersList(), answer);
  }

  static MemberChange updated(MemberUpdateResponse answer) {
    return changed(answer.getHeader(), answer.getMembersList(), answer);
  }

  static MemberChange promoted(MemberPromoteResponse answer) {
    return changed(answer.getHeader(), answer.getMembersList(), answer);
  }

  private static MemberChange changed(
      io.etcdsh.etcd.remote.wire.ResponseHeader header,
      List<io.etcdsh.etcd.remote.wire.Member> members,
      MessageLite answer) {
    return new MemberChange(header(header), Optional.empty(), members(members), encoded(answer));
  }

  private static List<Member> members(List<io.etcdsh.etcd.remote.wire.Member> members) {
    return members.stream().map(WireModel::member).toList();
  }

  private static Member member(io.etcdsh.etcd.remote.wire.Member member) {
    return new Member(
        new MemberId(member.getID()),
        member.getName(),
        member.getPeerURLsList(),
        member.getClientURLsList(),
        member.getIsLearner());
  }

  static List<String> leases(LeaseLeasesResponse answer) {
    return answer.getLeasesList().stream().map(it -> "%016x".formatted(it.getID())).toList();
  }

  static AlarmList alarms(AlarmResponse answer) {
    return new AlarmList(
        header(answer.getHeader()),
        answer.getAlarmsList().stream().map(WireModel::alarm).toList(),
        encoded(answer));
  }

  private static Alarm alarm(AlarmMember alarm) {
    return new Alarm(new MemberId(alarm.getMemberID()), kind(alarm.getAlarm()));
  }

  private static AlarmKind kind(AlarmType type) {
    return switch (type) {
      case NOSPACE -> AlarmKind.NOSPACE;
      case CORRUPT -> AlarmKind.CORRUPT;
      case NONE, UNRECOGNIZED -> AlarmKind.NONE;
    };
  }

  static MemberStatus status(StatusResponse answer) {
    return new MemberStatus(
        header(answer.getHeader()),
        answer.getVersion(),
        answer.getDbSize(),
        answer.getDbSizeInUse(),
        new MemberId(answer.getLeader()),
        answer.getRaftIndex(),
        answer.getRaftTerm(),
        answer.getRaftAppliedIndex(),
        answer.getErrorsList(),
        answer.getIsLearner(),
        Optional.of(answer.getStorageVersion()).filter(text -> !text.isEmpty()),
        answer.getDbSizeQuota(),
        answer.hasDowngradeInfo()
            ? Optional.of(
                new MemberStatus.Downgrade(
                    answer.getDowngradeInfo().getEnabled(),
                    answer.getDowngradeInfo().getTargetVersion()))
            : Optional.empty());
  }

  static HashKv hashKv(HashKVResponse answer) {
    return new HashKv(
        header(answer.getHeader()),
        Integer.toUnsignedLong(answer.getHash()),
        answer.getCompactRevision(),
        answer.getHashRevision());
  }

  static Bytes encoded(MessageLite answer) {
    return Bytes.of(answer.toByteArray());
  }
}
