package io.etcdsh.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line history as it was kept before there were records: a line of text for each, {@code
 * MILLIS:TEXT} with a backslash before what would end it (JLine 3, {@code DefaultHistory}). Nobody
 * knows any more where these lines ran and how they ended.
 */
final class OldHistory {
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,15}):(.+)");
  private static final ShellId NO_SHELL = new ShellId(0, 0);

  private OldHistory() {}

  /** Its lines, oldest first; those that make no sense are passed over. */
  static List<EnteredLine> read(Path file, Seat seat, ZoneId zone) throws IOException {
    List<EnteredLine> lines = new ArrayList<>();
    Seat then = new Seat(seat.user(), seat.host(), NO_SHELL);
    for (String text : Files.readAllLines(file)) {
      Matcher entry = ENTRY.matcher(text);
      if (entry.matches()) {
        lines.add(
            new EnteredLine(
                "old." + lines.size(),
                Instant.ofEpochMilli(Long.parseLong(entry.group(1)))
                    .atZone(zone)
                    .toOffsetDateTime(),
                then,
                Place.UNKNOWN,
                unescaped(entry.group(2)),
                Optional.empty()));
      }
    }
    return lines;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
