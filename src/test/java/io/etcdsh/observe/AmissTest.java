package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.observe.Sightings.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmissTest {
  private static final ClusterId CLUSTER = new ClusterId(7);

  /** One that does not fit into a signed number. */
  private static final long HUGE = -8_630_161_756_594_109_333L;

  private final Map<MemberId, Sighting> seen = new LinkedHashMap<>();

  private static Member member(long id, String name) {
    return new Member(
        new MemberId(id), name, List.of("http://p" + name + ":1"), List.of("http://c:1"), false);
  }

  private static MemberList list() {
    return new MemberList(
        new ResponseHeader(CLUSTER, new MemberId(1), 0, 2),
        List.of(member(1, "m1"), member(2, "m2"), member(3, ""), member(HUGE, "m4")),
        Bytes.EMPTY);
  }

  private static MemberStatus status(long id, String version, long leader, long term) {
    return new MemberStatus(
        new ResponseHeader(CLUSTER, new MemberId(id), 0, term),
        version,
        0,
        0,
        new MemberId(leader),
        0,
        term,
        0,
        List.of(),
        false,
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static MemberStatus saying(
      MemberStatus it, Optional<MemberStatus.Downgrade> downgrade, String... errors) {
    return new MemberStatus(
        it.header(),
        it.version(),
        0,
        0,
        it.leader(),
        0,
        it.raftTerm(),
        0,
        List.of(errors),
        it.learner(),
        Optional.empty(),
        0,
        downgrade);
  }

  private static MemberStatus saying(long id, String... errors) {
    return saying(status(id, "3.6.14", 1, 2), Optional.empty(), errors);
  }

  private AmissTest sighted(MemberStatus status) {
    seen.put(
        status.header().memberId(), new Sighting(new Endpoint("c:1"), status, Optional.empty()));
    return this;
  }

  private List<String> amiss() {
    return Amiss.of(new Sightings(seen), list());
  }

  @Test
  void membersThatAgreeHaveNothingToTell() {
    sighted(status(1, "3.6.14", 1, 2)).sighted(status(2, "3.6.1", 1, 2));
    assertThat(amiss()).isEmpty();
  }

  @Test
  void aMemberThatListsOthersIsTold() {
    MemberList fewer = new MemberList(list().header(), list().members().subList(0, 3), Bytes.EMPTY);
    seen.put(
        new MemberId(1),
        new Sighting(new Endpoint("c:1"), status(1, "3.6.14", 1, 2), Optional.of(list())));
    seen.put(
        new MemberId(2),
        new Sighting(new Endpoint("c:2"), status(2, "3.6.14", 1, 2), Optional.of(fewer)));
    assertThat(amiss()).containsExactly("m2 lists other members than the cluster does.");
  }

  @Test
  void anAlarmIsToldOnceByTheNameOfItsMemberHoweverItIsWritten() {
    String id = Long.toUnsignedString(HUGE);
    sighted(saying(1, "memberID:" + id + " alarm:NOSPACE ", "memberID:1 alarm:CORRUPT "));
    sighted(saying(2, "memberID:1  alarm:CORRUPT", "memberID:" + id + "  alarm:NOSPACE"));
    assertThat(amiss())
        .containsExactly("m1 has raised the alarm CORRUPT.", "m4 has raised the alarm NOSPACE.");
  }

  @Test
  void anAlarmOfNobodyAndOneThatIsNoneAreToldAsTheyAre() {
    sighted(saying(1, "memberID:99999999999999999999999 alarm:NOSPACE ", "alarm:2", "on fire"));
    assertThat(amiss())
        .containsExactly(
            "Somebody who is no member (99999999999999999999999) has raised the alarm NOSPACE.",
            "The alarm 2 is raised.",
            "m1 says 'on fire'.");
  }

  @Test
  void whoSeesAnotherLeaderOrNoneIsTold() {
    sighted(status(1, "3.6.14", 1, 9)).sighted(status(2, "3.6.14", 3, 8));
    sighted(saying(status(HUGE, "3.6.14", 0, 9), Optional.empty(), "etcdserver: no leader"));
    assertThat(amiss())
        .containsExactly(
            "m2 sees http://p:1 as the leader, and the newest term has m1.",
            "m4 sees no leader, but others see m1.");
  }

  @Test
  void whereNobodyLeadsNobodyDisagrees() {
    sighted(saying(status(1, "3.6.14", 0, 9), Optional.empty(), "etcdserver: no leader"));
    sighted(saying(status(2, "3.6.14", 0, 8), Optional.empty(), "etcdserver: no leader"));
    assertThat(amiss()).isEmpty();
  }

  @Test
  void minorVersionsThatDifferAreToldTheOldestFirst() {
    sighted(status(2, "3.10.0", 1, 2)).sighted(status(1, "3.9.1", 1, 2));
    sighted(status(77, "3.10.7-rc.1", 1, 2));
    assertThat(amiss())
        .containsExactly("The members run different versions of etcd: 3.9 (m1) and 3.10 (m2, 4d).");
  }

  @Test
  void aDowngradeIsToldOnce() {
    Optional<MemberStatus.Downgrade> under = Optional.of(new MemberStatus.Downgrade(true, "3.5.0"));
    Optional<MemberStatus.Downgrade> none = Optional.of(new MemberStatus.Downgrade(false, ""));
    sighted(saying(status(1, "3.6.14", 1, 2), under));
    sighted(saying(status(2, "3.6.14", 1, 2), under));
    sighted(saying(status(3, "3.6.14", 1, 2), none));
    assertThat(amiss()).containsExactly("A downgrade to etcd 3.5.0 is under way.");
  }

  @Test
  void theOrderDoesNotDependOnWhoAnsweredFirst() {
    sighted(status(1, "3.5.1", 1, 2)).sighted(saying(2, "memberID:2 alarm:NOSPACE "));
    List<String> first = amiss();
    seen.clear();
    sighted(saying(2, "memberID:2 alarm:NOSPACE ")).sighted(status(1, "3.5.1", 1, 2));
    assertThat(amiss()).isEqualTo(first).hasSize(2);
  }
}
