package io.etcdsh.shell;

import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.model.Member;
import java.util.List;

/**
 * The members that the connection knows, as words: by name where it names one member only, else by
 * ID. Names come from the cluster and are not trusted: one with control characters is not shown.
 *
 * @param connection what is known of the cluster
 */
record MemberProposals(ConnectionState connection) {

  /** One word for each member. */
  List<Proposal> all() {
    List<Member> members = connection.members().map(list -> list.members()).orElse(List.of());
    return members.stream().map(member -> proposal(member, members)).toList();
  }

  private static Proposal proposal(Member member, List<Member> all) {
    boolean unique = all.stream().filter(one -> one.name().equals(member.name())).count() == 1;
    boolean byName = member.started() && unique && SafeText.isSafe(member.name());
    String kind = member.learner() ? "learner" : "voter";
    return byName
        ? Proposal.of(member.name(), member.id().hex() + " " + kind)
        : Proposal.of(member.id().hex(), SafeText.of(member.label()) + " " + kind);
  }
}
