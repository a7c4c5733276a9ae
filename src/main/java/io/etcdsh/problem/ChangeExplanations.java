package io.etcdsh.problem;

import java.util.List;

/** What to say about changes of a cluster. */
final class ChangeExplanations {
  static final List<Explanation> ALL =
      List.of(
          new Explanation(
              ProblemCode.PLAN_BLOCKED,
              "A change that is not carried out, because it would fail or do harm.",
              "The plan showed that the server would refuse it, that the votes left would be"
                  + " no majority of living members, or that there is nothing to do. Nothing was"
                  + " sent.",
              List.of(
                  "Read the plan: run the line with --dry-run.",
                  "'endpoint status' shows what is amiss now; mend that first.",
                  "A dead member goes before a new one comes: 'member replace m3 --with"
                      + " m6=http://10.0.0.6:2380' takes the right order.")),
          new Explanation(
              ProblemCode.PLAN_STALE,
              "The cluster is no longer as it was when the plan was made.",
              "Before each step the cluster is looked at again. Meanwhile somebody else"
                  + " changed it, a member stopped answering, or a step would now weigh more than"
                  + " what was approved. That step was not sent.",
              List.of(
                  "'member list' and 'endpoint status' show how it is now.",
                  "Run the line again: it is planned anew. After a plan of several steps:"
                      + " 'journal resume'.")),
          new Explanation(
              ProblemCode.NOT_APPROVED,
              "A change that nobody approved, or somebody declined.",
              "A change is carried out only after a yes, and what is severe, or in a"
                  + " protected context, only after its name was typed. Nothing is approved by"
                  + " default, and --yes is no name. Nothing was sent.",
              List.of(
                  "Look at it with --dry-run, then approve with --yes, or with --confirm NAME if"
                      + " it is severe.")),
          new Explanation(
              ProblemCode.READ_ONLY,
              "The context allows no changes.",
              "The context in use is marked read-only, so that nobody changes this cluster by"
                  + " mistake.",
              List.of(
                  "'context show' tells which context is in use.",
                  "Go to one that allows changes: 'context use prod'.")),
          new Explanation(
              ProblemCode.IN_DOUBT,
              "A request was sent, and nobody knows whether it was carried out.",
              "The answer got lost: the member died, or the connection broke. A request is"
                  + " never sent twice by itself. The journal has it in doubt until a later look"
                  + " finds out.",
              List.of(
                  "'member list' shows whether the change is there.",
                  "The next change of this cluster looks for it before it plans, and the journal"
                      + " says what was found: 'journal list'.",
                  "Do not repeat the line before you know.")),
          new Explanation(
              ProblemCode.WAITED,
              "What a step waited for did not come about.",
              "A new member did not start or did not catch up, or not all became well, within"
                  + " the time of --wait (10 minutes). What was made before stays.",
              List.of(
                  "Look at the new member: 'endpoint status', and its log on its host.",
                  "Then 'journal resume' goes on, with more time by --wait 30m; 'undo' takes back"
                      + " what was made.")),
          new Explanation(
              ProblemCode.STOPPED,
              "A plan of several steps that went no further; what was made before stays.",
              "A step failed or was no longer fit to be made. The message says which one and"
                  + " why. The cluster is in a state in between, which the plan took care to keep"
                  + " safe.",
              List.of(
                  "'journal list' shows what was made.",
                  "'journal resume' plans the rest anew and goes on; 'undo' takes back what was"
                      + " made.")));

  private ChangeExplanations() {}
}
