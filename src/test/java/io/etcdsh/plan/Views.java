package io.etcdsh.plan;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.ArrayList;
import java.util.List;

/**
 * Clusters written as text, a letter for each voter: {@code U} up, {@code D} dead, {@code H} hung,
 * {@code Y} up but its link is young, {@code N} never started; in lower case a learner. The first
 * one up leads and serves; none leads if too few are up.
 */
public final class Views {
  private Views() {}

  /** The cluster of these members. */
  public static ClusterView of(String version, String letters) {
    EtcdVersion etcd = EtcdVersion.parse(version).orElseThrow();
    List<MemberView> members = new ArrayList<>();
    int serving = letters.indexOf('U');
    for (int i = 0; i < letters.length(); i++) {
      members.add(member(etcd, i + 1, letters.charAt(i), i == serving));
    }
    MemberId first = new MemberId(serving + 1);
    ClusterView view =
        new ClusterView(
            new ClusterId(7), etcd, first, new Endpoint("m:2379"), first, true, members, List.of());
    return view.count().hasQuorum() ? view : view.ledBy(MemberId.NONE);
  }

  private static MemberView member(EtcdVersion etcd, int id, char letter, boolean serving) {
    boolean learner = Character.isLowerCase(letter);
    char state = Character.toUpperCase(letter);
    boolean started = state != 'N';
    boolean answers = state == 'U' || state == 'Y';
    Member member =
        new Member(
            new MemberId(id),
            started ? "m" + id : "",
            List.of("http://127.0.0.1:" + (1000 + id)),
            started ? List.of("http://127.0.0.1:" + (2000 + id)) : List.of(),
            learner);
    Link link = serving ? Link.SELF : link(etcd, state);
    return new MemberView(member, link, answers, answers ? 1000 : 0);
  }

  /** A hung peer stays connected since 3.5. */
  private static Link link(EtcdVersion etcd, char state) {
    return switch (state) {
      case 'U' -> Link.UP;
      case 'Y' -> Link.YOUNG;
      case 'H' -> new ServerRules(etcd).countsHungPeers() ? Link.UP : Link.DOWN;
      default -> Link.DOWN;
    };
  }
}
