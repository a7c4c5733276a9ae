package io.etcdsh.evidence;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A look at a cluster from all sides. Places are asked side by side, and each question has the same
 * limit, so that what they say is of one moment, or nearly so.
 *
 * @param at when it began
 * @param limit that each question had
 * @param configured where the user said that the cluster is
 * @param agreed the members as a majority agrees on them
 * @param interviews one for each place that was asked, the configured ones first
 * @param peers the peer URLs that were tried
 */
public record Observation(
    Instant at,
    Duration limit,
    List<Endpoint> configured,
    Result<MemberList> agreed,
    List<Interview> interviews,
    List<PeerVisit> peers) {

  /** Copies the lists. */
  public Observation {
    configured = List.copyOf(configured);
    interviews = List.copyOf(interviews);
    peers = List.copyOf(peers);
  }

  /**
   * The members: as agreed on, else as the member with the newest term believes; empty if nobody
   * tells. In the order of their names.
   */
  public List<Member> members() {
    return agreed
        .toOptional()
        .or(
            () ->
                interviews.stream()
                    .filter(it -> it.list().toOptional().isPresent())
                    .max(
                        Comparator.comparing(
                            it -> it.status().map(MemberStatus::raftTerm).toOptional().orElse(0L)))
                    .flatMap(it -> it.list().toOptional()))
        .map(MemberList::members)
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparing(Member::label))
        .toList();
  }

  /** The members with a vote. */
  public List<Member> voters() {
    return members().stream().filter(it -> !it.learner()).toList();
  }

  /** The interview that tells most of a member: one that it answered, else one at its URL. */
  public Optional<Interview> of(Member member) {
    return answeredBy(member.id())
        .or(() -> interviews.stream().filter(it -> member.serves(it.place())).findFirst());
  }

  /** The interview that this member answered. */
  public Optional<Interview> answeredBy(MemberId member) {
    return interviews.stream()
        .filter(it -> it.member().filter(member::equals).isPresent())
        .findFirst();
  }

  /** One interview for each member that answered. */
  public List<Interview> answering() {
    return members().stream().flatMap(member -> answeredBy(member.id()).stream()).toList();
  }

  /** Who answered: each member with all that it told. */
  public List<Witness> witnesses() {
    return members().stream()
        .flatMap(
            member ->
                answeredBy(member.id()).stream()
                    .flatMap(
                        it ->
                            it
                                .status()
                                .toOptional()
                                .map(status -> new Witness(member, it, status))
                                .stream()))
        .toList();
  }

  /** The witness of the leader, if it answered. */
  public Optional<Witness> leading() {
    MemberId leader = leader();
    return witnesses().stream().filter(it -> it.member().id().equals(leader)).findFirst();
  }

  /** How many voters have to agree; 0 if nobody knows the members. */
  public int quorum() {
    int voters = voters().size();
    return voters == 0 ? 0 : voters / 2 + 1;
  }

  /** How many more voters may fall silent; negative if a majority does not answer. */
  public int spareVoters() {
    return answeringVoters().size() - quorum();
  }

  /** The voters that answered. */
  public List<Witness> answeringVoters() {
    return witnesses().stream().filter(it -> !it.member().learner()).toList();
  }

  /** Members that have started once and did not answer now. */
  public List<Member> silent() {
    return members().stream()
        .filter(member -> member.started() && answeredBy(member.id()).isEmpty())
        .toList();
  }

  /** The first statuses of all members that answered. */
  public Stream<MemberStatus> statuses() {
    return answering().stream().flatMap(it -> it.status().toOptional().stream());
  }

  /** The leader of the newest term that a voter knows of; none if none is seen. */
  public MemberId leader() {
    return MemberStatus.leaderIn(statuses());
  }

  /** The cluster's ID, as most places tell it; absent if nobody does. */
  public Optional<ClusterId> cluster() {
    return agreed
        .map(list -> list.header().clusterId())
        .toOptional()
        .or(() -> statuses().map(status -> status.header().clusterId()).findFirst());
  }

  /** How a member is called: by its name, else by its URL, else by its ID. */
  public String label(MemberId id) {
    return members().stream()
        .filter(it -> it.id().equals(id))
        .map(Member::label)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(id.hex());
  }
}
