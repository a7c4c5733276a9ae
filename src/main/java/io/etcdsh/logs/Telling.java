package io.etcdsh.logs;

/** What a line tells, as far as that can be said without those before it. */
sealed interface Telling {

  /**
   * A message that we know.
   *
   * @param known the message
   * @param text as the line has it
   * @param detail what stands beside it
   * @param ends whether the process ends with it
   */
  record Message(Known known, String text, Detail detail, boolean ends) implements Telling {}

  /**
   * A message that we do not know, of an error.
   *
   * @param text of the line
   * @param ends whether the process ends with it
   */
  record Trouble(String text, boolean ends) implements Telling {}

  /**
   * No line of etcd's log.
   *
   * @param crash how a crash begins that Go tells; empty if it is none
   * @param part whether it goes on with the line before it
   */
  record Foreign(String crash, boolean part) implements Telling {}
}
