package io.etcdsh.command.endpoint;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ToldAlarm;
import java.util.List;

/**
 * The troubles that a member tells in its status, for people.
 *
 * @param survey to know who the members are
 */
record StatusTroubles(Survey<?> survey) {
  /** One text for each trouble; an alarm of another member names it. */
  List<String> of(MemberStatus status) {
    return status.errors().stream().map(error -> told(error, status)).toList();
  }

  /** Only those that are the member's own: no alarm that another member raised. */
  List<String> own(MemberStatus status) {
    return status.errors().stream()
        .filter(error -> ToldAlarm.of(error).filter(it -> isOfAnother(it, status)).isEmpty())
        .map(error -> told(error, status))
        .toList();
  }

  private String told(String error, MemberStatus status) {
    return ToldAlarm.of(error)
        .map(it -> "alarm " + it.name() + (isOfAnother(it, status) ? " of " + raiser(it) : ""))
        .orElse(error);
  }

  private static boolean isOfAnother(ToldAlarm alarm, MemberStatus status) {
    return alarm.raiser().isPresent() && !alarm.isOf(status.header().memberId());
  }

  private String raiser(ToldAlarm alarm) {
    return survey.sightings().stream()
        .flatMap(sighting -> sighting.member().stream())
        .filter(member -> alarm.isOf(member.id()))
        .map(Member::label)
        .findFirst()
        .orElseGet(() -> "member " + alarm.raiser().orElse("unknown"));
  }
}
