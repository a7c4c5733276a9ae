package io.etcdsh.complete;

import io.etcdsh.complete.KeyPage.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys as words.
 *
 * @param page what was found
 * @param slot where the key is to go
 */
record KeyProposals(KeyPage page, Slot slot) {

  /** How far the keys have all been typed: to the last slash. */
  static String folder(String typed) {
    return typed.substring(0, typed.lastIndexOf('/') + 1);
  }

  List<Proposal> all() {
    List<Step> fitting =
        page.steps().stream().filter(step -> step.text().startsWith(slot.current())).toList();
    List<Step> typable = fitting.stream().filter(this::canBegin).toList();
    String heading = heading(page.untypable() + fitting.size() - typable.size());
    List<Proposal> proposals = new ArrayList<>();
    typable.forEach(step -> proposals.add(proposal(step, heading)));
    if (page.cut() && !proposals.isEmpty()) {
      proposals.add(rest(heading));
    }
    return proposals;
  }

  private boolean canBegin(Step step) {
    return slot.dashes() || !step.text().startsWith("-");
  }

  private String heading(int left) {
    String folder = folder(slot.current());
    String keys = folder.isEmpty() ? "keys" : "keys under " + folder;
    return left == 0 ? keys : keys + ", without " + left + " that cannot be typed here";
  }

  private Proposal proposal(Step step, String heading) {
    int shown = folder(slot.current()).length();
    return new Proposal(step.text(), step.text().substring(shown), "", heading, step.whole());
  }

  /**
   * Stands for the keys that were not looked at. It is no longer than what is typed, so that what
   * the keys before it have in common is not written as if all had it.
   */
  private Proposal rest(String heading) {
    return new Proposal(slot.current(), "...", "there are more: type on", heading, false);
  }
}
