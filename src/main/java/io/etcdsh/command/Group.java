package io.etcdsh.command;

/** The headings under which help lists commands. */
public enum Group {
  /** Members and their state. */
  CLUSTER("Cluster"),
  /** Keys. */
  KEYS("Keys"),
  /** Throw-away clusters. */
  SANDBOX("Sandbox"),
  /** Ways to reach a cluster. */
  CONTEXT("Contexts"),
  /** The session itself. */
  SESSION("Session");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** The heading. */
  public String title() {
    return title;
  }

  /** Whether its commands are about a cluster, and so ask one. */
  boolean ofCluster() {
    return switch (this) {
      case CLUSTER, KEYS -> true;
      case SANDBOX, CONTEXT, SESSION -> false;
    };
  }
}
