package io.etcdsh.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  @ParameterizedTest
  @CsvSource({
    "LUU, ok 3/3",
    "L, ok 1/1",
    "LUUu, ok 3/3",
    "LUUn, ok 3/3",
    "LUUd, degraded 3/3 tol 1",
    "LUS, degraded 2/3 tol 0",
    "LUD, degraded 2/3 tol 0",
    "LUUDD, degraded 3/5 tol 0",
    "LUUUD, degraded 4/5 tol 1",
    "LUUN, degraded 3/4 tol 0",
    "LDD, partly seen 1/3",
    "UDD, NO QUORUM 1/3",
    "UUD, NO LEADER 2/3",
    "DDD, unreachable 4s",
    "???, ''",
    "LU?, ''",
  })
  void isOneWordAndTheVotes(String letters, String text) {
    assertThat(HealthText.of(Pulses.of(letters), Pulses.NOW)).isEqualTo(text);
  }

  @Test
  void anAlarmIsNoGoodHealth() {
    Pulse full = Pulses.of("LUU", List.of("memberID:1 alarm:NOSPACE "));
    assertThat(Health.of(full)).isEqualTo(Health.DEGRADED);
    assertThat(full.alarms()).containsExactly("NOSPACE");
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, unreachable",
    "TIMEOUT, unreachable",
    "LOGIN_NEEDED, not permitted",
    "TLS_EXPIRED, not permitted",
    "CLUSTER_CHANGED, OTHER CLUSTER",
    "SERVER_TOO_OLD, trouble",
  })
  void whyNobodyCanBeAskedIsAWordToo(ProblemCode code, String word) {
    assertThat(HealthText.of(Pulses.troubled(code), Pulses.NOW)).isEqualTo(word);
  }

  @Test
  void aVoterThatFollowsNobodyIsNoGoodHealth() {
    Pulse cut = Pulses.of("LUU");
    List<MemberPulse> members = new ArrayList<>(cut.members());
    members.set(0, Pulses.of("UUU").members().getFirst());
    Pulse pulse = new Pulse(cut.cluster(), members, cut.trouble(), cut.heard());
    assertThat(pulse.leader()).isEqualTo(new MemberId(1));
    assertThat(Health.of(pulse)).isEqualTo(Health.DEGRADED);
  }

  @Test
  void aMemberThatNothingLeadsToIsNotSeen() {
    Pulse all = Pulses.of("LUU");
    List<MemberPulse> members =
        all.members().stream()
            .map(
                it ->
                    it.member().id().value() == 1
                        ? it
                        : new MemberPulse(it.member(), Optional.empty(), false))
            .toList();
    Pulse pulse = new Pulse(all.cluster(), members, all.trouble(), all.heard());
    assertThat(HealthText.of(pulse, Pulses.NOW)).isEqualTo("partly seen 1/3");
  }

  @Test
  void nothingIsSaidBeforeAnythingIsKnown() {
    assertThat(HealthText.of(Pulse.NONE, Pulses.NOW)).isEmpty();
  }
}
