package io.etcdsh.command.endpoint;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The troubles that a member tells in its status, for people. Every member tells the alarms of all,
 * as {@code memberID:<decimal> alarm:NOSPACE} with blanks that differ between builds ({@code
 * server/etcdserver/api/v3rpc/maintenance.go}, Status).
 *
 * @param survey to know who the members are
 */
record StatusTroubles(Survey<?> survey) {
  private static final Pattern ALARM = Pattern.compile("memberID:(\\d+)\\s+alarm:(\\w+)\\s*");

  /** One text for each trouble; an alarm of another member names it. */
  List<String> of(MemberStatus status) {
    return status.errors().stream().map(error -> told(error, status)).toList();
  }

  /** Only those that are the member's own: no alarm that another member raised. */
  List<String> own(MemberStatus status) {
    return status.errors().stream()
        .filter(error -> raiser(error).filter(id -> !isMe(id, status)).isEmpty())
        .map(error -> told(error, status))
        .toList();
  }

  private String told(String error, MemberStatus status) {
    Matcher matcher = ALARM.matcher(error);
    if (!matcher.matches()) {
      return error;
    }
    String id = matcher.group(1);
    return "alarm %s%s".formatted(matcher.group(2), isMe(id, status) ? "" : " of " + name(id));
  }

  private static Optional<String> raiser(String error) {
    Matcher matcher = ALARM.matcher(error);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isMe(String id, MemberStatus status) {
    return status.header().memberId().decimal().equals(id);
  }

  private String name(String id) {
    return survey.sightings().stream()
        .flatMap(sighting -> sighting.member().stream())
        .filter(member -> member.id().decimal().equals(id))
        .map(Member::label)
        .findFirst()
        .orElse("member " + id);
  }
}
