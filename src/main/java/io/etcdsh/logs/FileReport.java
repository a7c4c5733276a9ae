package io.etcdsh.logs;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one file holds.
 *
 * @param file as the user called it
 * @param member who wrote it, as it is called: its name, else its ID, else the file
 * @param id the member's ID in hexadecimal; empty if the file does not tell
 * @param versions of the server that are told, in order
 * @param lines how many there are, without empty ones
 * @param unread how many are none of etcd's
 * @param benign how many look like trouble and are none
 * @param first time of the first line; absent if there is none
 * @param last time of the last line
 * @param counts lines of each kind that was seen
 * @param episodes in the order of time
 */
public record FileReport(
    String file,
    String member,
    String id,
    Set<String> versions,
    long lines,
    long unread,
    long benign,
    Optional<Instant> first,
    Optional<Instant> last,
    Map<LogKind, Long> counts,
    List<Episode> episodes) {
  /** Copies everything; versions stay in order. */
  public FileReport {
    SortedSet<String> sorted = new TreeSet<>(versions);
    versions = Collections.unmodifiableSortedSet(sorted);
    counts = Map.copyOf(counts);
    episodes = List.copyOf(episodes);
  }

  /** The same of a member that is called otherwise. */
  FileReport called(String other) {
    return new FileReport(
        file, other, id, versions, lines, unread, benign, first, last, counts, episodes);
  }
}
