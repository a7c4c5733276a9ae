package io.etcdsh.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Bytes;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberReferenceTest {
  private static final Member ONE = member(0xc0407947fd1084deL, "etcd-1", "10.0.0.1");
  private static final Member TWO = member(0x0c5a3fffd1084d11L, "etcd-2", "10.0.0.2");
  private static final Member NAMED_AS_ID = member(0x77L, "c5", "10.0.0.3");
  private static final Member UNSTARTED =
      new Member(new MemberId(0x99), "", List.of("http://10.0.0.9:2380"), List.of(), true);
  private static final MemberList LIST =
      new MemberList(ResponseHeader.EMPTY, List.of(ONE, TWO, NAMED_AS_ID, UNSTARTED), Bytes.EMPTY);

  private static Member member(long id, String name, String host) {
    return new Member(
        new MemberId(id),
        name,
        List.of("http://" + host + ":2380"),
        List.of("http://" + host + ":2379"),
        false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0407947fd1084de",
        "C0407947FD1084DE",
        "0xc0407947fd1084de",
        "13853205803887002846",
        "etcd-1",
        "c04",
        "http://10.0.0.1:2379",
        "10.0.0.1:2379",
        "http://10.0.0.1:2380"
      })
  void namesTheSameMemberInManyWays(String text) {
    assertThat(MemberReference.resolve(text, LIST).toOptional()).contains(ONE);
  }

  @Test
  void aWholeNameGoesBeforeTheBeginningOfAnId() {
    assertThat(MemberReference.resolve("c5", LIST).toOptional()).contains(NAMED_AS_ID);
    assertThat(MemberReference.resolve("c5a", LIST).toOptional()).contains(TWO);
  }

  @Test
  void anIdMayHaveLeadingZeros() {
    assertThat(MemberReference.resolve("0c5a3fffd1084d11", LIST).toOptional()).contains(TWO);
  }

  @Test
  void anUnstartedMemberIsFoundByItsPeerUrlOnly() {
    assertThat(MemberReference.resolve("10.0.0.9:2380", LIST).toOptional()).contains(UNSTARTED);
    assertThat(MemberReference.resolve("", LIST).failure()).isPresent();
  }

  @Test
  void severalCandidatesAreListed() {
    Problem problem = MemberReference.resolve("etcd-", LIST).failure().orElseThrow();
    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_MEMBER);
    assertThat(problem.why())
        .contains("etcd-1 (c0407947fd1084de)", "etcd-2 (c5a3fffd1084d11)")
        .doesNotContain("c5 (");
  }

  @Test
  void asksForTheOnlyNameThatIsLikeIt() {
    assertThat(hint("ectd-1", List.of(ONE))).isEqualTo("Did you mean 'etcd-1'?");
    assertThat(hint("etcd-3", List.of(ONE, TWO))).startsWith("A member is called by");
    assertThat(hint("x", List.of(ONE, UNSTARTED))).startsWith("A member is called by");
  }

  private static String hint(String text, List<Member> members) {
    Problem problem = MemberReference.resolve(text, members).failure().orElseThrow();
    return problem.hint().orElseThrow();
  }

  @Test
  void strictLinesTakeHexOnly() {
    assertThat(MemberReference.resolve("c0407947fd1084de", LIST, Mode.ETCDCTL).toOptional())
        .contains(ONE);
    for (String text : List.of("etcd-1", "c04", "13853205803887002846", "0xc0407947fd1084de")) {
      assertThat(MemberReference.resolve(text, LIST, Mode.ETCDCTL).failure()).isPresent();
    }
  }
}
