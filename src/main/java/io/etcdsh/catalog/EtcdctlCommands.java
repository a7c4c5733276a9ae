package io.etcdsh.catalog;

import java.util.Set;

/**
 * The names of etcdctl's commands (3.4 to 3.7, {@code etcdctl/ctlv3/ctl.go}), so that a line which
 * etcdctl would run is never called unknown.
 */
final class EtcdctlCommands {
  private static final Set<String> NAMES =
      Set.of(
          "alarm disarm",
          "alarm list",
          "auth disable",
          "auth enable",
          "auth status",
          "check datascale",
          "check perf",
          "compaction",
          "completion",
          "defrag",
          "del",
          "downgrade cancel",
          "downgrade enable",
          "downgrade validate",
          "elect",
          "endpoint hashkv",
          "endpoint health",
          "endpoint status",
          "get",
          "lease grant",
          "lease keep-alive",
          "lease list",
          "lease revoke",
          "lease timetolive",
          "lock",
          "make-mirror",
          "member add",
          "member list",
          "member promote",
          "member remove",
          "member update",
          "move-leader",
          "options",
          "put",
          "role add",
          "role delete",
          "role get",
          "role grant-permission",
          "role list",
          "role revoke-permission",
          "snapshot restore",
          "snapshot save",
          "snapshot status",
          "txn",
          "user add",
          "user delete",
          "user get",
          "user grant-role",
          "user list",
          "user passwd",
          "user revoke-role",
          "version",
          "watch");

  private EtcdctlCommands() {}

  /** Whether etcdctl has the command {@code name}, or a parent of that name. */
  static boolean has(String name) {
    return NAMES.contains(name) || NAMES.stream().anyMatch(n -> n.startsWith(name + " "));
  }
}
