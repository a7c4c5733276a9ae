package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.command.MemberReference;
import io.etcdsh.command.PlanPreview;
import io.etcdsh.journal.Chain;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.ForetoldEntry;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Aftermath;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern;
import io.etcdsh.plan.EtcdctlLine;
import io.etcdsh.plan.Link;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.Views;
import io.etcdsh.procedure.Newcomer;
import io.etcdsh.procedure.Replacing;
import io.etcdsh.procedure.Scaling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the lines of a script would leave for those that follow. */
class RehearsalTest {
  private static final ClusterView THREE = Views.of("3.6.14", "UUU");
  private static final MemberId ONE = new MemberId(1);
  private static final MemberId TWO = new MemberId(2);
  private static final MemberId THREE_ID = new MemberId(3);
  private static final Newcomer X = new Newcomer("x", List.of("http://x:1"));
  private static final Newcomer Y = new Newcomer("y", List.of("http://y:1"));
  private static final Step ADD_X = new Step.AddMember("x", X.peerUrls(), true);

  private static final ForetoldEntry ENTRY =
      new ForetoldEntry(
          new EntryId("20261122-100000-aaa"),
          Instant.EPOCH,
          new Origin("me", "here", Optional.empty(), "line"),
          List.of(),
          Optional.empty());

  private static Rehearsal after(ClusterView real, Step... steps) {
    Rehearsal rehearsal = Rehearsal.on(real);
    for (Step step : steps) {
      rehearsal = rehearsal.with(Planning.of(rehearsal.view(real), step), ENTRY);
    }
    return rehearsal;
  }

  private static Rehearsal next(Rehearsal rehearsal, Plan plan) {
    return rehearsal.with(plan, ENTRY);
  }

  @Test
  void nothingRehearsedIsTheClusterAsItIs() {
    ClusterView young = Views.of("3.6.14", "UYU");
    Rehearsal none = Rehearsal.on(young);
    assertThat(none.view(young)).isEqualTo(young);
    assertThat(none.notes(young)).isEmpty();
    assertThat(none.entries(List.of())).isEmpty();
  }

  @Test
  void aLineFindsWhatTheLinesBeforeItLeave() {
    Rehearsal two = after(THREE, ADD_X, new Step.RemoveMember(TWO));
    ClusterView view = two.view(THREE);
    assertThat(view.count().voters()).isEqualTo(2);
    assertThat(view.count().learners()).isEqualTo(1);
    assertThat(view.find(TWO)).isEmpty();
    assertThat(two.notes(THREE))
        .containsExactly(
            "Planned on the cluster as the 2 changes before it would leave it some seconds later.");
  }

  @Test
  void whoAnswersIsAsFreshAsTheLook() {
    Rehearsal one = after(THREE, ADD_X);
    assertThat(one.outdated(Views.of("3.6.14", "UUD"))).isEmpty();
    assertThat(one.view(Views.of("3.6.14", "UUD")).count().answering()).isEqualTo(2);
  }

  @Test
  void otherMembersMakeItOutOfDateButOnlyIfSomethingWasRehearsed() {
    ClusterView other = Views.of("3.6.14", "UUUU");
    assertThat(after(THREE, ADD_X).outdated(other)).hasValueSatisfying(it -> it.contains("member"));
    assertThat(Rehearsal.on(THREE).outdated(other)).isEmpty();
  }

  @Test
  void afterTheLeaderHasGoneAnotherOneIsAssumedAndServes() {
    Rehearsal gone = after(THREE, new Step.RemoveMember(ONE));
    ClusterView view = gone.view(THREE);
    assertThat(view.leader()).isEqualTo(TWO);
    assertThat(view.serving()).isEqualTo(TWO);
    assertThat(view.find(TWO).orElseThrow().link()).isEqualTo(Link.SELF);
    assertThat(view.find(THREE_ID).orElseThrow().link()).isEqualTo(Link.UP);
    assertThat(gone.notes(THREE)).contains("Who is elected then is not known; m2 is assumed.");
  }

  @Test
  void aNewLeaderThatALineChoseIsNoAssumption() {
    Rehearsal moved = after(THREE, new Step.MoveLeader(THREE_ID));
    ClusterView view = moved.view(THREE);
    assertThat(view.serving()).isEqualTo(THREE_ID);
    assertThat(view.find(ONE).orElseThrow().link()).isEqualTo(Link.UP);
    assertThat(moved.notes(THREE)).hasSize(1);
    Plan back = Planning.of(view, new Step.MoveLeader(ONE));
    assertThat(back.hasConcern(Concern.Severity.BLOCKING)).isFalse();
  }

  @Test
  void nobodyLeadsWithoutAQuorum() {
    ClusterView one = Views.of("3.6.14", "U");
    Step voter = new Step.AddMember("x", X.peerUrls(), false);
    ClusterView view = after(one, voter).view(one);
    assertThat(view.leader()).isEqualTo(MemberId.NONE);
    assertThat(Planning.of(view, ADD_X).hasConcern(Concern.Severity.BLOCKING)).isTrue();
  }

  @Test
  void linksHaveComeOfAgeByTheNextLine() {
    ClusterView one = Views.of("3.6.14", "U");
    Rehearsal grown = next(Rehearsal.on(one), new Scaling(one, 1).out(List.of(X)));
    assertThat(grown.view(one).members())
        .extracting(MemberView::link)
        .containsExactly(Link.SELF, Link.UP);
  }

  @Test
  void aNewMemberHasNoIdThatAnybodyCouldTypeOrRead() {
    List<Member> members = after(THREE, ADD_X).view(THREE).list();
    String hex = members.getLast().id().hex();
    assertThat(StandIns.isOne(members.getLast().id())).isTrue();
    assertThat(MemberReference.resolve("http://x:1", members).toOptional())
        .contains(members.getLast());
    assertThat(MemberReference.resolve(hex, members).failure().orElseThrow().why())
        .contains("http://x:1 (new)")
        .doesNotContain(hex);
    assertThat(MemberReference.resolve("fffff", members).failure()).isPresent();
  }

  @Test
  void aNewMemberThatLeadsIsCalledNewForPrograms() {
    ClusterView one = Views.of("3.6.14", "U");
    Rehearsal grown = next(Rehearsal.on(one), new Scaling(one, 1).out(List.of(X)));
    MemberId added = grown.view(one).members().getLast().member().id();
    ClusterView led =
        next(grown, Planning.of(grown.view(one), new Step.MoveLeader(added))).view(one);
    Plan plan = Planning.of(led, new Step.RemoveMember(added));
    assertThat(plan.etcdctl()).containsExactly("etcdctl member remove $ID_OF_NEW_MEMBER");
    assertThat(new PlanPreview(plan).json().toString()).contains("new").doesNotContain("fffff");
    assertThat(new PlanPreview(plan).document().toString()).doesNotContain("fffff");
  }

  @Test
  void aPlanSpeaksOfItsOwnNewMembersAndOfEarlierOnes() {
    Rehearsal grown = next(Rehearsal.on(THREE), new Scaling(THREE, 1).out(List.of(X)));
    ClusterView view = grown.view(THREE);
    Plan replace = new Replacing(view, 1, view.members().getLast(), Y).plan();
    assertThat(replace.hasConcern(Concern.Severity.BLOCKING)).isFalse();
    ClusterView end = next(grown, replace).view(THREE);
    assertThat(end.list()).extracting(Member::label).containsExactly("m1", "m2", "m3", "y");
    assertThat(end.count().voters()).isEqualTo(4);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    MemberId first = after(THREE, ADD_X).view(THREE).members().getLast().member().id();
    Rehearsal gone = after(THREE, ADD_X, new Step.RemoveMember(first));
    ClusterView again = next(gone, Planning.of(gone.view(THREE), ADD_X)).view(THREE);
    assertThat(again.members().getLast().member().id()).isNotEqualTo(first);
  }

  @Test
  void theJournalWouldTakeTheChangeBack() {
    Plan replace = new Replacing(THREE, 1, THREE.members().getLast(), X).plan();
    Rehearsal replaced = next(Rehearsal.on(THREE), replace);
    Entry entry = replaced.entries(List.of()).getLast();
    TakingBack back = Undoing.of(new Chain(List.of(entry)), THREE.version());
    assertThat(back).isInstanceOf(TakingBack.Steps.class);
    ClusterView restored = Aftermath.of(replaced.view(THREE), ((TakingBack.Steps) back).steps());
    assertThat(restored.list()).extracting(Member::label).containsExactly("m1", "m2", "m3");
    assertThat(Planning.of(replaced.view(THREE), ((TakingBack.Steps) back).steps()).etcdctl())
        .allSatisfy(it -> assertThat(EtcdctlLine.NUDGE_KEY + it).doesNotContain("fffff"));
  }

  @Test
  void anUndoOfAPromotionIsNotForetoldAsExact() {
    Rehearsal added = after(THREE, ADD_X);
    ClusterView view = added.view(THREE);
    MemberId id = view.members().getLast().member().id();
    assertThat(Planning.of(view, new Step.PromoteMember(id)).steps().getFirst().reversal().text())
        .contains("add it again");
  }
}
