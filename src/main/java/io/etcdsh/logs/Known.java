package io.etcdsh.logs;

/**
 * A message that we know.
 *
 * @param kind what it is about
 * @param role what is to be done about it
 * @param text its text; a name in braces stands for what varies: {@code peer}, {@code took}, {@code
 *     why}, {@code self}, {@code name} and {@code version} are read, others are not
 */
record Known(LogKind kind, Role role, String text) {

  /** What a message means for the state that a log is read in. */
  enum Role {
    /** It is worth to be noted, and that is all. */
    FACT,
    /** It tells of a peer; its error decides which kind it is. */
    PEER,
    /** It comes before the process tells what it is. */
    BANNER,
    /** The process tells what it is. */
    BEGIN,
    /** It tells the member's name or ID. */
    IDENTITY,
    /** Clients are served from here on. */
    READY,
    /** An orderly end begins. */
    STOPPING,
    /** The member knows no leader any more. */
    LEADER_LOST,
    /** The leader gave up, for nobody follows it. */
    STEPPED_DOWN,
    /** The member wants to be elected. */
    CAMPAIGN,
    /** The member knows a leader. */
    LEADER_FOUND,
    /** The member knows another leader. */
    LEADER_CHANGED,
    /** Heartbeats are late; a process that stood still says so too. */
    HEARTBEAT,
    /** A request could not be applied, which is mostly the client's affair. */
    APPLY,
    /** An alarm, whose kind stands beside. */
    ALARM,
    /** A defragmentation begins or ends. */
    DEFRAG
  }

  /** One that is only noted. */
  static Known fact(LogKind kind, String text) {
    return new Known(kind, Role.FACT, text);
  }
}
