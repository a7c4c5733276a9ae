package io.etcdsh.plan;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A cluster at one moment, as far as membership changes depend on it.
 *
 * @param id the cluster
 * @param version of the serving member
 * @param serving the member that will be asked to make the change
 * @param servingAt where that member serves
 * @param leader the leader that the serving member sees; none if it sees none
 * @param linksMeasured whether the links come from the serving member's own metrics; else from
 *     whether members answered us
 * @param members all members, by ID
 * @param amiss what else is wrong with it, one sentence each: alarms, members that disagree
 */
public record ClusterView(
    ClusterId id,
    EtcdVersion version,
    MemberId serving,
    Endpoint servingAt,
    MemberId leader,
    boolean linksMeasured,
    List<MemberView> members,
    List<String> amiss) {

  /** Copies the lists. */
  public ClusterView {
    members = List.copyOf(members);
    amiss = List.copyOf(amiss);
  }

  /** The member with {@code wanted}, if it is listed. */
  public Optional<MemberView> find(MemberId wanted) {
    return members.stream().filter(it -> it.id().equals(wanted)).findFirst();
  }

  /** The leader, if it answers us; only then is it known how far it has come. */
  public Optional<MemberView> answeringLeader() {
    return find(leader).filter(MemberView::answers);
  }

  /** The last raft index that the leader had applied; 0 if that is not known. */
  long leaderIndex() {
    return find(leader).map(MemberView::appliedIndex).orElse(0L);
  }

  /** The member list. */
  public List<Member> list() {
    return members.stream().map(MemberView::member).toList();
  }

  /** The members with a vote. */
  public List<MemberView> voters() {
    return members.stream().filter(MemberView::votes).toList();
  }

  /** Its votes. */
  public QuorumCount count() {
    return new QuorumCount(
        voters().size(),
        (int) voters().stream().filter(MemberView::answers).count(),
        members.size() - voters().size());
  }

  /** How a member is called among these: its name, or its peer URL while it has none. */
  public String label(MemberId wanted) {
    return find(wanted).map(it -> it.member().label()).orElse(StandIns.told(wanted));
  }

  /** Whether a member is listed at one of {@code urls}. */
  public boolean isInUse(List<String> urls) {
    return usesAny(urls, it -> false);
  }

  /** Whether some member but those that {@code except} names uses one of {@code urls}. */
  boolean usesAny(List<String> urls, Predicate<MemberView> except) {
    return members.stream()
        .filter(except.negate())
        .flatMap(it -> it.member().peerUrls().stream())
        .anyMatch(urls::contains);
  }

  /** The same with one member more. */
  ClusterView plus(MemberView added) {
    List<MemberView> all = new ArrayList<>(members);
    all.add(added);
    return with(leader, all);
  }

  /** The same without a member; its leadership ends with it. */
  ClusterView minus(MemberId removed) {
    return with(
        leader.equals(removed) ? MemberId.NONE : leader,
        members.stream().filter(it -> !it.id().equals(removed)).toList());
  }

  /** The same with a member's entry changed. */
  ClusterView replacing(Member changed) {
    return replacing(changed.id(), it -> it.with(changed));
  }

  /** The same with what is known of one member changed. */
  ClusterView replacing(MemberId member, UnaryOperator<MemberView> change) {
    return mapping(it -> it.id().equals(member) ? change.apply(it) : it);
  }

  ClusterView mapping(UnaryOperator<MemberView> change) {
    return with(leader, members.stream().map(change).toList());
  }

  /** The same under another leader. */
  public ClusterView ledBy(MemberId other) {
    return with(other, members);
  }

  /** The same as {@code server} sees it, which is put the next change. */
  ClusterView servedBy(MemberView server) {
    Endpoint at =
        server.member().clientUrls().stream().findFirst().map(Endpoint::new).orElse(servingAt);
    return new ClusterView(
        id,
        version,
        server.id(),
        at,
        leader,
        linksMeasured,
        members.stream().map(it -> it.seenBy(server.id())).toList(),
        amiss);
  }

  private ClusterView with(MemberId newLeader, List<MemberView> newMembers) {
    return new ClusterView(
        id, version, serving, servingAt, newLeader, linksMeasured, newMembers, amiss);
  }
}
