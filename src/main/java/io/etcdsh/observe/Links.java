package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.observe.Sightings.Sighting;
import io.etcdsh.plan.Link;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the serving member is linked to the others, as it publishes it.
 *
 * @param serving that member
 * @param byMember what each member publishes, of those that could be asked
 * @param taken when
 */
record Links(MemberId serving, Map<MemberId, PeerLinks> byMember, Instant taken) {
  /**
   * A link counts after five seconds ({@code HealthInterval}, {@code etcdserver/server.go}). Three
   * more, because a process says when it began to the second only and its links come up later.
   */
  private static final Duration YOUNG = Duration.ofSeconds(8);

  static Result<Links> of(
      ClusterReader cluster, Sightings sightings, MemberId serving, Instant now, Duration limit) {
    List<Sighting> all = List.copyOf(sightings.byMember().values());
    return FanOut.ask(all, it -> cluster.peerLinks(it.endpoint(), limit).toOptional())
        .map(answers -> new Links(serving, collected(all, answers), now));
  }

  private static Map<MemberId, PeerLinks> collected(
      List<Sighting> all, List<Optional<PeerLinks>> answers) {
    Map<MemberId, PeerLinks> byMember = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      MemberId member = all.get(i).status().header().memberId();
      answers.get(i).ifPresent(links -> byMember.put(member, links));
    }
    return byMember;
  }

  /** Whether the serving member could be asked. */
  boolean measured() {
    return byMember.containsKey(serving);
  }

  /** The link to {@code member}; from whether it answered us, if nothing was measured. */
  Link to(MemberId member, boolean answers) {
    if (member.equals(serving)) {
      return Link.SELF;
    }
    PeerLinks own = byMember.get(serving);
    boolean up = own == null ? answers : own.active().getOrDefault(member, false);
    if (!up) {
      return Link.DOWN;
    }
    return isYoung(serving) || isYoung(member) ? Link.YOUNG : Link.UP;
  }

  /** A link is not older than the younger of its two processes. */
  private boolean isYoung(MemberId member) {
    PeerLinks its = byMember.get(member);
    return its != null && its.processStart().isAfter(taken.minus(YOUNG));
  }
}
