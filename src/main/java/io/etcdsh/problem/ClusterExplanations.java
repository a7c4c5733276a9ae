package io.etcdsh.problem;

import java.util.List;

/** What to say about clusters that answer and say no. */
final class ClusterExplanations {
  static final List<Explanation> ALL =
      List.of(
          new Explanation(
              ProblemCode.SERVER_TOO_OLD,
              "The server is older than 3.4.",
              "etcdsh speaks the protocol of etcd 3.4 to 3.7. Older servers lack calls that"
                  + " it depends on.",
              List.of(
                  "'version' shows the version of each server.",
                  "Use the etcdctl of that release.")),
          new Explanation(
              ProblemCode.CLUSTER_CHANGED,
              "Another cluster answers than the one that this connection was made to.",
              "The first answer pins the ID of the cluster. Now an answer has another one: an"
                  + " endpoint leads to another cluster, or the cluster was made anew, for example"
                  + " from a snapshot. Nothing of its answer is used, so that no change meets the"
                  + " wrong cluster.",
              List.of(
                  "'endpoint status' shows the cluster ID that each endpoint tells.",
                  "If the cluster was restored, leave the shell and start it again; if not,"
                      + " correct the endpoints: 'context show'.")),
          new Explanation(
              ProblemCode.LEARNER,
              "A learner was asked for what only voters serve.",
              "A member without a vote answers only reads that need no agreement, and status."
                  + " Name a voter, or let etcdsh choose one.",
              List.of(
                  "'member list' shows who is a learner.",
                  "'member promote m4' gives it a vote when it has caught up.")),
          new Explanation(
              ProblemCode.NO_LEADER,
              "The cluster has no leader, or gets another one at this moment.",
              "An election takes about a second. If it lasts, fewer than a majority of the"
                  + " voters can talk to one another: members are down, or the network between them"
                  + " is cut. Nothing can be written, and reads only with --consistency s.",
              List.of(
                  "Wait a second and run the line again.",
                  "'endpoint status' shows who answers and whom each takes for the leader;"
                      + " 'member list --consistency s' shows what one member believes.",
                  "Bring back enough members for a majority: two of three, three of five. Do not"
                      + " remove or add members before: the cluster cannot agree on it.",
                  "Clocks and disks: an overloaded disk loses the leader again and again.")),
          new Explanation(
              ProblemCode.SERVER_REFUSED,
              "The server refused, for a reason of its own that has no code here.",
              "The message holds the server's own words, to the letter.",
              List.of(
                  "Search etcd's documentation for these words.",
                  "'alarm list' shows whether the database is full (NOSPACE) or damaged"
                      + " (CORRUPT); both refuse writes.")),
          new Explanation(
              ProblemCode.PARTIAL,
              "Some members answered and some did not, or disagree.",
              "Every member was asked, and not all said the same or anything at all. What is"
                  + " shown is true of those that answered.",
              List.of(
                  "'endpoint status' names the members that do not answer, with the reason.",
                  "If hashes differ, compare at one revision: 'endpoint hashkv --rev 7'. If they"
                      + " still differ, treat the cluster as damaged: take a snapshot, and look for"
                      + " the member that is wrong.")));

  private ClusterExplanations() {}
}
