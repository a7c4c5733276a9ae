package io.etcdsh.etcd;

/** What a cluster keeps beside keys and members, and calls by name. */
public enum Inventory {
  /** Who may log in. Only root may ask once authentication is on. */
  USERS,
  /** What users may do. Only root may ask once authentication is on. */
  ROLES,
  /** Leases by their IDs, 16 digits in hex as etcdctl writes them. The answer holds all of them. */
  LEASES
}
