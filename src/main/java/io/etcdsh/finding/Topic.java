package io.etcdsh.finding;

import java.util.Locale;

/** What a check is about, for {@code --only}. */
public enum Topic {
  /** Members, votes, leaders. */
  QUORUM,
  /** Links between members, and to them. */
  NETWORK,
  /** Disk, processor, load. */
  LOAD,
  /** Alarms, quota, history, fragmentation. */
  SPACE,
  /** Whether members have the same data. */
  DATA,
  /** Versions, upgrades, downgrades. */
  VERSION,
  /** Certificates, logins, settings. */
  CONFIG;

  /** In small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
