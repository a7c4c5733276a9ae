package io.etcdsh.command;

/** What an argument or the value of an option names; completion offers what there is of it. */
public enum ValueKind {
  /** Something new, or of which nobody can offer any. */
  FREE,
  /** A saved context. */
  CONTEXT,
  /** A member, as {@link MemberReference} reads it. */
  MEMBER,
  /** A member without a vote. */
  LEARNER,
  /** A member that could lead: a voter that is not the leader. */
  TRANSFEREE,
  /** Where a member serves clients. */
  ENDPOINT,
  /** A key, or the beginning of some. */
  KEY,
  /** A user of the cluster. */
  USER,
  /** A role of the cluster. */
  ROLE,
  /** A lease, by its ID in hex. */
  LEASE,
  /** An alarm that is raised, by its kind. */
  ALARM,
  /** A file of this machine. */
  FILE,
  /** A sandbox of this machine. */
  SANDBOX,
  /** A member of a sandbox, by its name there. */
  SANDBOX_MEMBER,
  /** An entry of the journal. */
  ENTRY,
  /** A setting of the session. */
  SETTING,
  /** A value of the setting that stands before it. */
  SETTING_VALUE,
  /** A saved alias. */
  ALIAS,
  /** A word of a command's name. */
  COMMAND,
  /** An output format. */
  FORMAT
}
