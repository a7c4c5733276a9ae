package io.etcdsh.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An alarm as a member tells it among the errors of its status. Every member tells the alarms of
 * all ({@code server/etcdserver/api/v3rpc/maintenance.go}, Status).
 *
 * @param raiser who raised it, in decimal; absent if the server did not know
 * @param name of its kind, also of one that is newer than we are
 */
public record ToldAlarm(Optional<String> raiser, String name) {
  /**
   * With one blank or two between the fields and one or none behind them, and without a field that
   * is zero ({@code AlarmMember.String}, 3.4.23 to 3.7.1).
   */
  private static final Pattern TEXT = Pattern.compile("(?:memberID:(\\d+)\\s+)?alarm:(\\w+)\\s*");

  /** Reads one error of a status; absent if it tells something else. */
  public static Optional<ToldAlarm> of(String error) {
    Matcher alarm = TEXT.matcher(error);
    return alarm.matches()
        ? Optional.of(new ToldAlarm(Optional.ofNullable(alarm.group(1)), alarm.group(2)))
        : Optional.empty();
  }

  /** Whether {@code member} raised it. Compared as text: whatever a server writes does no harm. */
  public boolean isOf(MemberId member) {
    return raiser.filter(member.decimal()::equals).isPresent();
  }
}
