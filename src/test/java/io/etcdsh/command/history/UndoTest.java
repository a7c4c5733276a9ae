package io.etcdsh.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.command.Situation;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.MembersBefore;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.Outcome;
import io.etcdsh.journal.StepReference;
import io.etcdsh.journal.TakenBack;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.node.ManualNodes;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Link;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which change an undo takes back. */
class UndoTest {
  private static final ClusterId CLUSTER = new ClusterId(7);
  private static final NodeDriver NODES = new ManualNodes();
  private static final EntryId FIRST = new EntryId("20261122-100000-aaa");
  private static final EntryId SECOND = new EntryId("20261122-100001-bbb");
  private static final EntryId THIRD = new EntryId("20261122-100002-ccc");

  @Test
  void theNewestChangeIsTakenBackFirst() {
    assertThat(steps(List.of(4, 5), added(FIRST, 4, ""), added(SECOND, 5, "")))
        .containsExactly(new Step.RemoveMember(new MemberId(5)));
  }

  @Test
  void aSecondUndoWalksFurtherBack() {
    Entry undo = entry(THIRD, new Step.RemoveMember(new MemberId(5)), 0, SECOND.text());
    assertThat(steps(List.of(4), added(FIRST, 4, ""), added(SECOND, 5, ""), undo))
        .containsExactly(new Step.RemoveMember(new MemberId(4)));
  }

  @Test
  void anAdditionWhoseMemberIsGoneIsPassedOver() {
    assertThat(steps(List.of(4), added(FIRST, 4, ""), added(SECOND, 5, "")))
        .containsExactly(new Step.RemoveMember(new MemberId(4)));
  }

  @Test
  void nothingLeftIsAProblem() {
    assertThat(problem(List.of(), added(FIRST, 4, "")).what())
        .isEqualTo("There is nothing to undo.");
  }

  @Test
  void anUndoThatStoppedKeepsOlderChangesFromBeingTakenBackInstead() {
    Step first = new Step.RemoveMember(new MemberId(5));
    List<Step> plan = List.of(first, new Step.RemoveMember(new MemberId(6)));
    Entry stopped = entry(THIRD, first, 0, SECOND.text(), plan);
    Entry[] entries = {added(FIRST, 4, ""), added(SECOND, 6, ""), stopped};
    assertThat(problem(List.of(4, 6), entries).why()).contains(THIRD.text(), "stopped");
    assertThat(problem(new UndoTarget.Named(SECOND), List.of(4, 6), entries).why())
        .contains("stopped");
    assertThat(steps(new UndoTarget.Named(FIRST), List.of(4, 6), entries)).hasSize(1);
  }

  @Test
  void aChangeWhoseUndoWasTakenBackCanBeTakenBackAgain() {
    Entry undo = entry(SECOND, new Step.RemoveMember(new MemberId(4)), 0, FIRST.text());
    Entry redo = added(THIRD, 5, SECOND.text());
    Entry[] entries = {added(FIRST, 4, ""), undo, redo};
    assertThat(TakenBack.of(List.of(entries)).by()).containsOnlyKeys(SECOND);
  }

  @Test
  void whatCameAndWentIsLeftAsItIsOnTheWayBackToAnEntry() {
    EntryId fourth = new EntryId("20261122-100003-ddd");
    Entry undo = entry(THIRD, new Step.RemoveMember(new MemberId(5)), 0, SECOND.text());
    assertThat(
            steps(
                new UndoTarget.After(FIRST),
                List.of(4, 6),
                added(FIRST, 4, ""),
                added(SECOND, 5, ""),
                undo,
                added(fourth, 6, "")))
        .containsExactly(new Step.RemoveMember(new MemberId(6)));
  }

  @Test
  void aPromotionIsRefusedWithTheReasonAndTheNearestCompensation() {
    Problem problem =
        problem(List.of(4), entry(FIRST, new Step.PromoteMember(new MemberId(4)), 0, ""));
    assertThat(problem.why()).contains("cannot make a voter a learner again");
    assertThat(problem.hint().orElseThrow()).contains("add it again as a learner");
  }

  private static List<Step> steps(List<Integer> present, Entry... entries) {
    return steps(new UndoTarget.Newest(), present, entries);
  }

  private static List<Step> steps(UndoTarget target, List<Integer> present, Entry... entries) {
    return undo(target)
        .plan(new Situation(view(present), List.of(entries), NODES))
        .toOptional()
        .stream()
        .flatMap(plan -> plan.steps().stream())
        .map(step -> step.step())
        .toList();
  }

  private static Problem problem(List<Integer> present, Entry... entries) {
    return problem(new UndoTarget.Newest(), present, entries);
  }

  private static Problem problem(UndoTarget target, List<Integer> present, Entry... entries) {
    Result<?> plan = undo(target).plan(new Situation(view(present), List.of(entries), NODES));
    return plan.failure().orElseThrow();
  }

  private static Undo undo(UndoTarget target) {
    return new Undo(target, Duration.ZERO);
  }

  private static ClusterView view(List<Integer> learners) {
    List<MemberView> members =
        Stream.concat(Stream.of(1, 2, 3), learners.stream()).map(UndoTest::member).toList();
    MemberId one = new MemberId(1);
    EtcdVersion version = EtcdVersion.parse("3.6.14").orElseThrow();
    return new ClusterView(
        CLUSTER, version, one, new Endpoint("m1:2379"), one, true, members, List.of());
  }

  private static MemberView member(int id) {
    List<String> url = List.of("http://h:" + id);
    Member member = new Member(new MemberId(id), "m" + id, url, url, id > 3);
    return new MemberView(member, id == 1 ? Link.SELF : Link.UP, true, 100);
  }

  private static Entry added(EntryId entry, long id, String undoes) {
    return entry(entry, new Step.AddMember("m", List.of("http://h:" + id), true), id, undoes);
  }

  private static Entry entry(EntryId id, Step step, long added, String undoes) {
    return entry(id, step, added, undoes, List.of());
  }

  private static Entry entry(EntryId id, Step step, long added, String undoes, List<Step> plan) {
    StepReference about = new StepReference(id, 0);
    Intent intent =
        new Intent(
            about,
            Instant.EPOCH,
            CLUSTER,
            new Origin("me", "here", Optional.empty(), "line"),
            "digest",
            step,
            new Reversal.Exact("back"),
            new MembersBefore(List.of(), new MemberId(1)),
            "m1:2379",
            EntryId.read(undoes).stream().toList(),
            Optional.empty(),
            plan);
    Ending done = new Ending.Done("", Optional.of(new MemberId(added)).filter(it -> !it.isNone()));
    Outcome outcome = new Outcome(about, Instant.EPOCH, CLUSTER, done, List.of());
    return new Entry(
        id, List.of(new JournalledStep(intent, Optional.of(outcome), Optional.empty())));
  }
}
