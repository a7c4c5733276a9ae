package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.observe.Sightings.Sighting;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Link;
import io.etcdsh.plan.MemberView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks at a cluster for a plan: who is a member, who answers, who leads, and how the member that
 * would serve a change sees the others. Every call has a limit; all members are asked at once.
 *
 * @param clock tells how old links are
 * @param memberLimit for a call to each of several members
 * @param limit for a call that needs the quorum
 */
public record Observer(InstantSource clock, Duration memberLimit, Duration limit) {
  /** Short beside an election, which takes a second or two with etcd's own settings. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** What one look saw, and whether the members said that an election is on. */
  private record Glance(ClusterView view, boolean toldSo) {
    /** Nobody leads, but somebody will: a majority is there to elect, even if its leader died. */
    boolean election() {
      return view.leader().isNone() && (toldSo || view.count().hasQuorum());
    }
  }

  /** The cluster as it is now. If a leader is being elected, it is looked at again after that. */
  public Result<ClusterView> look(ClusterReader cluster) {
    long end = System.nanoTime() + limit.toNanos();
    Result<Glance> seen = glance(cluster, limit);
    while (seen.toOptional().filter(Glance::election).isPresent()) {
      Duration left = Duration.ofNanos(end - System.nanoTime()).minus(PAUSE);
      if (!left.isPositive()) {
        break;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
      }
      seen = glance(cluster, left);
    }
    return seen.map(Glance::view);
  }

  /**
   * Only the quorum has to answer in the time that is left: that it does not is no failure. Half of
   * that time is the question's, so that one that was put to a leader who just died is put again.
   */
  private Result<Glance> glance(ClusterReader cluster, Duration left) {
    return cluster
        .memberList(Consistency.SERIALIZABLE, limit)
        .then(
            local ->
                Sightings.of(cluster, local, memberLimit)
                    .then(it -> glance(cluster, local, it, left)));
  }

  private Result<Glance> glance(
      ClusterReader cluster, MemberList local, Sightings sightings, Duration left) {
    Optional<Sighting> serving = sightings.serving();
    if (serving.isEmpty()) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNREACHABLE,
              "No voter answers.",
              "A change must be put to one that does.",
              "'endpoint status' shows each member."));
    }
    MemberId asked = serving.get().status().header().memberId();
    return Links.of(cluster, sightings, asked, clock.instant(), memberLimit)
        .then(links -> glance(cluster, local, sightings, serving.get(), links, left));
  }

  private static Result<Glance> glance(
      ClusterReader cluster,
      MemberList local,
      Sightings sightings,
      Sighting serving,
      Links links,
      Duration left) {
    MemberId leader = present(sightings, links);
    Result<MemberList> agreed =
        leader.isNone() ? Result.ok(local) : cluster.agreedMembers(left.dividedBy(2));
    Optional<Problem> failure = agreed.failure();
    if (failure.filter(it -> !isLeaderless(it)).isPresent()) {
      return Result.failed(failure.get());
    }
    MemberList list = agreed.toOptional().orElse(local);
    MemberId led = failure.isPresent() ? MemberId.NONE : leader;
    return Result.ok(
        new Glance(
            view(list, led, sightings, serving, links),
            failure.filter(it -> it.code() == ProblemCode.NO_LEADER).isPresent()));
  }

  /** No majority answered, or it is busy with an election. */
  private static boolean isLeaderless(Problem problem) {
    return problem.code() == ProblemCode.TIMEOUT || problem.code() == ProblemCode.NO_LEADER;
  }

  private static ClusterView view(
      MemberList list, MemberId leader, Sightings sightings, Sighting serving, Links links) {
    EtcdVersion version =
        EtcdVersion.parse(serving.status().version())
            .orElse(new EtcdVersion(0, 0, 0, serving.status().version()));
    return new ClusterView(
        list.header().clusterId(),
        version,
        serving.status().header().memberId(),
        serving.endpoint(),
        leader,
        links.measured(),
        list.members().stream().map(it -> member(it, sightings, links)).toList(),
        Amiss.of(sightings, list));
  }

  /** A leader that nobody hears any more is none, though it is still remembered. */
  private static MemberId present(Sightings sightings, Links links) {
    MemberId leader = sightings.leader();
    boolean heard = sightings.of(leader).isPresent() || links.to(leader, false) != Link.DOWN;
    return heard ? leader : MemberId.NONE;
  }

  private static MemberView member(Member member, Sightings sightings, Links links) {
    Optional<Sighting> sighting = sightings.of(member.id());
    return new MemberView(
        member,
        links.to(member.id(), sighting.isPresent()),
        sighting.isPresent(),
        sighting.map(it -> it.status().raftAppliedIndex()).orElse(0L));
  }
}
