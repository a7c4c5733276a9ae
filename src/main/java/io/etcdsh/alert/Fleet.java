package io.etcdsh.alert;

import java.time.Duration;
import java.util.List;

/**
 * All members, and for how long they were looked at.
 *
 * @param subjects every listed member, also those that do not answer
 * @param looked the time between the two scrapes
 */
public record Fleet(List<Subject> subjects, Duration looked) {
  /** Copies the list. */
  public Fleet {
    subjects = List.copyOf(subjects);
  }

  List<Subject> answering() {
    return subjects.stream().filter(Subject::answers).toList();
  }

  List<Subject> voters() {
    return subjects.stream().filter(Subject::voter).toList();
  }

  /** The name of the member with an ID in hex; the ID itself if it is nobody's. */
  String nameOf(String hex) {
    return subjects.stream()
        .filter(it -> it.id().equals(hex) || it.hasId(hex))
        .map(Subject::name)
        .findFirst()
        .orElse(hex);
  }
}
