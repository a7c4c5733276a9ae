package io.etcdsh.live;

import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ToldAlarm;
import io.etcdsh.plan.QuorumCount;
import io.etcdsh.problem.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A cluster at one moment, put together from what each member said when it was visited last.
 *
 * @param cluster its ID; absent until somebody answered
 * @param members all members of the last member list, in its order
 * @param trouble why nobody could be asked
 * @param heard when anybody answered last
 */
public record Pulse(
    Optional<ClusterId> cluster,
    List<MemberPulse> members,
    Optional<Problem> trouble,
    Optional<Instant> heard) {
  /** Nothing is known. */
  public static final Pulse NONE =
      new Pulse(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** Copies the list. */
  public Pulse {
    members = List.copyOf(members);
  }

  /** What {@code state} comes to. */
  public static Pulse of(ConnectionState state) {
    return new Pulse(
        state.clusterId(),
        state.members().stream()
            .flatMap(list -> list.members().stream())
            .map(member -> pulse(state, member))
            .toList(),
        state.trouble(),
        state.visits().values().stream()
            .flatMap(visit -> visit.heard().stream())
            .max(Comparator.naturalOrder()));
  }

  private static MemberPulse pulse(ConnectionState state, Member member) {
    Optional<MemberVisit> visit = visit(state, member);
    boolean awaited =
        visit.isEmpty()
            && member.clientUrls().stream()
                .anyMatch(url -> leadsSomewhere(url) && isNew(state, url));
    return new MemberPulse(member, visit, awaited);
  }

  private static boolean isNew(ConnectionState state, String url) {
    return state.visits().keySet().stream().noneMatch(it -> isSame(it, url));
  }

  /** The user may write a place without the scheme that its member gives it. */
  private static boolean isSame(Endpoint place, String url) {
    return place.authority().equals(new Endpoint(url).authority());
  }

  /** An address that means all interfaces of its own machine is none that can be dialled. */
  private static boolean leadsSomewhere(String url) {
    return !url.contains("//0.0.0.0") && !url.contains("//[::]");
  }

  /** The visit that tells most of a member: it may be reached at several places. */
  private static Optional<MemberVisit> visit(ConnectionState state, Member member) {
    return state.visits().values().stream()
        .filter(visit -> isOf(member, visit))
        .max(
            Comparator.comparing(MemberVisit::answered)
                .thenComparing(MemberVisit::at)
                .thenComparing(visit -> visit.endpoint().text()));
  }

  /** Who answers tells who it is; of a silent place the list says whose it is. */
  private static boolean isOf(Member member, MemberVisit visit) {
    Optional<MemberId> told = visit.last().map(status -> status.header().memberId());
    return told.map(member.id()::equals)
        .orElseGet(
            () -> member.clientUrls().stream().anyMatch(url -> isSame(visit.endpoint(), url)));
  }

  /** The member with {@code wanted}, if it is listed. */
  public Optional<MemberPulse> find(MemberId wanted) {
    return members.stream().filter(it -> it.member().id().equals(wanted)).findFirst();
  }

  /** The members with a vote. */
  public List<MemberPulse> voters() {
    return members.stream().filter(it -> !it.member().learner()).toList();
  }

  /** Its votes; who answers us may still be cut off from the others. */
  public QuorumCount votes() {
    List<MemberPulse> voters = voters();
    int answering = (int) voters.stream().filter(MemberPulse::answers).count();
    return new QuorumCount(voters.size(), answering, members.size() - voters.size());
  }

  /** How many entries a member is behind the leader; absent while either does not tell. */
  public Optional<Long> behind(MemberPulse member) {
    return find(leader())
        .flatMap(MemberPulse::status)
        .flatMap(
            leads ->
                member
                    .status()
                    .map(it -> Math.max(0, leads.raftAppliedIndex() - it.raftAppliedIndex())));
  }

  /** The leader of the newest term that a voter knows of; none if none is seen. */
  public MemberId leader() {
    return MemberStatus.leaderIn(statuses());
  }

  /** The alarms that are raised, by their names in etcd. */
  public Set<String> alarms() {
    Set<String> alarms = new TreeSet<>();
    statuses()
        .flatMap(status -> status.errors().stream())
        .flatMap(error -> ToldAlarm.of(error).stream())
        .forEach(alarm -> alarms.add(alarm.name()));
    return alarms;
  }

  /** How a member is called: by its name, else by its ID. */
  public String label(MemberId id) {
    return find(id).map(it -> it.member().label()).filter(it -> !it.isEmpty()).orElse(id.hex());
  }

  private Stream<MemberStatus> statuses() {
    return members.stream().flatMap(it -> it.status().stream());
  }
}
