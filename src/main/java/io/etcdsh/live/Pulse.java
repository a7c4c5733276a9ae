package io.etcdsh.live;

import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
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
                .anyMatch(
                    url -> leadsSomewhere(url) && !state.visits().containsKey(new Endpoint(url)));
    return new MemberPulse(member, visit, awaited);
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
        .orElseGet(() -> member.clientUrls().contains(visit.endpoint().text()));
  }

  /** The member with {@code wanted}, if it is listed. */
  public Optional<MemberPulse> find(MemberId wanted) {
    return members.stream().filter(it -> it.member().id().equals(wanted)).findFirst();
  }

  /** The members with a vote. */
  public List<MemberPulse> voters() {
    return members.stream().filter(it -> !it.member().learner()).toList();
  }

  /** How many voters answer. */
  public int answering() {
    return (int) voters().stream().filter(MemberPulse::answers).count();
  }

  /** How many of them are needed. */
  public int quorum() {
    return voters().size() / 2 + 1;
  }

  /** The leader of the newest term that a voter knows of; none if none is seen. */
  public MemberId leader() {
    return statuses()
        .filter(status -> !status.learner() && !status.leader().isNone())
        .max(Comparator.comparingLong(MemberStatus::raftTerm))
        .map(MemberStatus::leader)
        .orElse(MemberId.NONE);
  }

  /** The alarms that are raised, by their names in etcd. */
  public Set<String> alarms() {
    Set<String> alarms = new TreeSet<>();
    statuses().forEach(status -> alarms.addAll(Alarms.in(status.errors())));
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
