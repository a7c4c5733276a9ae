package io.etcdsh.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Turns a parser's exception into a place and a clause. SnakeYAML Engine puts several lines into a
 * message, with a snippet and a place for each; the last place is where it gave up.
 */
final class YamlFaults {
  private static final Pattern PLACE = Pattern.compile("in .*, line (\\d+), column (\\d+):");

  private YamlFaults() {}

  static YamlFault of(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "not YAML" : e.getOriginalMessage();
    List<String> clauses = new ArrayList<>();
    Place place = null;
    for (String line : message.lines().toList()) {
      Matcher matcher = PLACE.matcher(line);
      if (matcher.find()) {
        place = new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      } else if (!line.isBlank() && !line.startsWith("    ")) {
        clauses.add(line.strip());
      }
    }
    String what = clauses.isEmpty() ? "not YAML" : String.join(", ", clauses);
    return new YamlFault(place == null ? fallback(e) : place, what);
  }

  private static Place fallback(JacksonException e) {
    return e.getLocation() == null
        ? Place.START
        : new Place(
            Math.max(1, e.getLocation().getLineNr()), Math.max(0, e.getLocation().getColumnNr()));
  }
}
