package io.etcdsh.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the alarms out of what members say is wrong. */
final class Alarms {
  /**
   * One alarm in a status, whatever blanks its version puts around it ({@code AlarmMember.String},
   * 3.4.23 to 3.7.1).
   */
  private static final Pattern ALARM = Pattern.compile("\\balarm:(\\w+)");

  private Alarms() {}

  static Set<String> in(List<String> errors) {
    Set<String> names = new TreeSet<>();
    for (String error : errors) {
      Matcher alarm = ALARM.matcher(error);
      while (alarm.find()) {
        names.add(alarm.group(1));
      }
    }
    return names;
  }
}
