package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.model.ClusterId;
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
import java.util.List;
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

  /** The cluster as it is now. */
  public Result<ClusterView> look(ClusterReader cluster) {
    return cluster
        .memberList(Consistency.SERIALIZABLE, limit)
        .then(
            local ->
                Sightings.of(cluster, local, memberLimit).then(it -> look(cluster, local, it)));
  }

  private Result<ClusterView> look(ClusterReader cluster, MemberList local, Sightings sightings) {
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
        .then(links -> view(cluster, local, sightings, serving.get(), links));
  }

  private Result<ClusterView> view(
      ClusterReader cluster, MemberList local, Sightings sightings, Sighting serving, Links links) {
    MemberId leader = present(sightings, links);
    Result<MemberList> agreed = leader.isNone() ? Result.ok(local) : cluster.agreedMembers(limit);
    Optional<Problem> failure = agreed.failure();
    if (failure.isPresent() && failure.get().code() != ProblemCode.TIMEOUT) {
      return Result.failed(failure.get());
    }
    MemberList list = agreed.toOptional().orElse(local);
    EtcdVersion version =
        EtcdVersion.parse(serving.status().version())
            .orElse(new EtcdVersion(0, 0, 0, serving.status().version()));
    ClusterId id = list.header().clusterId();
    List<MemberView> members =
        list.members().stream().map(it -> member(it, sightings, links)).toList();
    return Result.ok(
        new ClusterView(
            id,
            version,
            serving.status().header().memberId(),
            serving.endpoint(),
            failure.isPresent() ? MemberId.NONE : leader,
            links.measured(),
            members,
            List.of()));
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
