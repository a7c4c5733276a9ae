package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.command.Mode;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberProposalsTest {
  private static final List<Member> MEMBERS =
      List.of(
          member(0xa1, "infra1", false),
          member(0xa2, "twin", false),
          member(0xa3, "twin", false),
          member(0xa4, "", true),
          member(0xa5, "evil\033[2J", false));

  private static Member member(long id, String name, boolean learner) {
    return new Member(
        new MemberId(id), name, List.of("http://10.0.0." + id % 16 + ":2380"), List.of(), learner);
  }

  private static List<Proposal> of(String current, Mode mode) {
    return new MemberProposals(MEMBERS)
        .of(MEMBERS, new Slot(current, mode, List.of(), Map.of(), false));
  }

  private static List<String> words(String current, Mode mode) {
    return of(current, mode).stream().map(Proposal::value).toList();
  }

  @Test
  void callsEachByTheBestWordThatItHas() {
    assertThat(words("", Mode.OWN))
        .containsExactly("a5", "infra1", "a2", "a3", "http://10.0.0.4:2380");
    assertThat(of("", Mode.OWN).get(4).summary()).isEqualTo("a4 learner, not started");
    assertThat(of("", Mode.OWN).get(1).summary()).isEqualTo("a1 voter");
  }

  @Test
  void callsThemByIdWhereAnIdIsTyped() {
    assertThat(words("a", Mode.OWN)).containsExactly("a5", "a1", "a2", "a3", "a4");
  }

  @Test
  void strictLinesKnowIdsOnly() {
    assertThat(words("", Mode.ETCDCTL)).containsExactly("a1", "a2", "a3", "a4", "a5");
  }
}
