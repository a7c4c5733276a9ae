package io.etcdsh.sandbox.host;

import io.etcdsh.sandbox.control.HostPlan;
import java.io.IOException;
import java.nio.file.Files;

/** Ends the processes of a cluster and deletes what they wrote. */
final class ClusterEnd {
  private ClusterEnd() {}

  /** Ends a cluster as its plan says about data. */
  static void end(HostPlan plan, HostedMembers members) {
    if (plan.spec().keep()) {
      members.stream().parallel().forEach(ClusterEnd::terminate);
      members.forEach(HostedMember::close);
    } else {
      discard(members);
    }
  }

  /** Deletes the data directory if nothing is left in it. */
  static void deleteEmpty(HostPlan plan) {
    try {
      Files.deleteIfExists(plan.dataDirectory());
    } catch (IOException e) {
      // Data to keep, or somebody else's files: not ours to delete.
      return;
    }
  }

  /** Ends the processes at once and deletes their data. */
  static void discard(HostedMembers members) {
    members.forEach(HostedMember::close);
    members.forEach(ClusterEnd::kill);
    members.forEach(HostedMember::deleteData);
  }

  private static void kill(HostedMember member) {
    try {
      member.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void terminate(HostedMember member) {
    try {
      member.terminate();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
