package io.etcdsh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Prediction.Accepted;
import io.etcdsh.plan.Prediction.Refused;
import io.etcdsh.plan.Prediction.Unanswered;
import io.etcdsh.plan.Prediction.Undecidable;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The answers that real servers gave, by state and version. Columns: add a voter, add a learner,
 * remove the leader, remove the last one. Answers: ok, U unhealthy cluster, N not enough started
 * members, T none until the deadline, ? not to be known.
 */
@NullMarked
class MembershipRulesTest {

  @ParameterizedTest
  @CsvSource({
    "3.6.14, U,     ok, ok, N,  N",
    "3.4.23, U,     ok, ok, N,  N",
    "3.6.14, UU,    ok, ok, ok, ok",
    "3.6.14, UYY,   ?,  ?,  ?,  ?",
    "3.6.14, UUD,   U,  U,  U,  ok",
    "3.4.45, UUD,   U,  U,  U,  ok",
    "3.4.45, UUH,   U,  U,  U,  ok",
    "3.5.33, UUH,   ok, ok, ok, ok",
    "3.7.1,  UUH,   ok, ok, ok, ok",
    "3.6.14, UUN,   N,  U,  N,  ok",
    "3.4.45, UUUD,  U,  U,  ok, ok",
    "3.5.29, UUUD,  U,  U,  ok, ok",
    "3.5.30, UUUD,  ok, ok, ok, ok",
    "3.6.10, UUUD,  U,  U,  ok, ok",
    "3.6.11, UUUD,  ok, ok, ok, ok",
    "3.7.0,  UUUD,  ok, ok, ok, ok",
    "3.6.14, UUUN,  ok, ok, ok, ok",
    "3.4.45, UUUN,  U,  U,  ok, ok",
    "3.4.45, UUUUD, U,  U,  ok, ok",
    "3.6.14, UUUUD, ok, ok, ok, ok",
    "3.6.14, UUUDD, U,  U,  U,  ok",
    "3.5.33, UUUHH, ok, ok, ok, ok",
    "3.6.14, UUUNN, N,  U,  N,  ok",
    "3.6.14, UN,    N,  U,  N,  T",
    "3.6.14, UDD,   U,  U,  U,  T",
    "3.6.14, UUUu,  ok, ?,  ok, ok",
    "3.5.33, UUUu,  ok, M,  ok, ok",
    "3.4.45, UUUd,  ok, M,  ok, ok",
  })
  void answersAsServersDo(
      String version, String members, String voter, String learner, String leader, String last) {
    ClusterView view = Views.of(version, members);
    MemberId lastId = new MemberId(members.length());
    List<String> url = List.of("http://127.0.0.1:9999");
    assertThat(told(view, new Step.AddMember("n", url, false))).as("add voter").isEqualTo(voter);
    assertThat(told(view, new Step.AddMember("n", url, true))).as("learner").isEqualTo(learner);
    assertThat(told(view, new Step.RemoveMember(view.serving()))).as("leader").isEqualTo(leader);
    assertThat(told(view, new Step.RemoveMember(lastId))).as("last").isEqualTo(last);
  }

  private static String told(ClusterView view, Step.Request step) {
    return switch (MembershipRules.predict(view, step)) {
      case Accepted accepted -> "ok";
      case Undecidable undecidable -> "?";
      case Unanswered unanswered -> "T";
      case Prediction.NotAsked nobody -> "-";
      case Refused(List<String> texts, String because) ->
          switch (texts.getFirst()) {
            case Refusal.UNHEALTHY -> "U";
            case Refusal.NOT_ENOUGH_STARTED -> "N";
            case Refusal.TOO_MANY_LEARNERS -> "M";
            default -> texts.getFirst();
          };
    };
  }

  @Test
  void aUsedUrlIsFoundOutAfterTheChecks() {
    Step.Request step = new Step.AddMember("n", List.of("http://127.0.0.1:1001"), false);
    assertThat(told(Views.of("3.6.14", "UUU"), step)).isEqualTo(Refusal.URL_IN_USE);
    assertThat(told(Views.of("3.6.14", "UUD"), step)).isEqualTo("U");
  }

  @Test
  void anUpdateIsCheckedForNothingButUrlsOfOthers() {
    ClusterView view = Views.of("3.6.14", "UUD");
    MemberId dead = new MemberId(3);
    assertThat(told(view, update(dead, "http://127.0.0.1:1003"))).isEqualTo("ok");
    assertThat(told(view, update(dead, "http://127.0.0.1:4444"))).isEqualTo("ok");
    assertThat(told(view, update(dead, "http://127.0.0.1:1001"))).isEqualTo(Refusal.URL_IN_USE);
    assertThat(told(view, update(new MemberId(9), "http://h:1"))).isEqualTo(Refusal.NOT_FOUND);
    assertThat(told(Views.of("3.6.14", "UDD"), update(dead, "http://h:1"))).isEqualTo("T");
  }

  private static Step.Request update(MemberId member, String url) {
    return new Step.UpdateMember(member, List.of(url));
  }

  @Test
  void anUnknownMemberIsJudgedByTheStartedOnesFirst() {
    Step.Request step = new Step.RemoveMember(new MemberId(9));
    assertThat(told(Views.of("3.6.14", "UUU"), step)).isEqualTo(Refusal.NOT_FOUND);
    assertThat(told(Views.of("3.6.14", "UN"), step)).isEqualTo("N");
  }

  @Test
  void promotionsFollowWhatTheLeaderKnows() {
    ClusterView view = Views.of("3.6.14", "UUUu");
    assertThat(told(view, new Step.PromoteMember(new MemberId(4)))).isEqualTo("ok");
    assertThat(told(view, new Step.PromoteMember(new MemberId(2)))).isEqualTo(Refusal.NOT_LEARNER);
    assertThat(told(view, new Step.PromoteMember(new MemberId(9)))).isEqualTo(Refusal.NOT_FOUND);
    Step.Request fourth = new Step.PromoteMember(new MemberId(4));
    assertThat(told(Views.of("3.6.14", "UUUn"), fourth)).isEqualTo(Refusal.NOT_IN_SYNC);
    assertThat(told(Views.of("3.4.23", "UUUn"), fourth)).isEqualTo("?");
    assertThat(told(Views.of("3.6.14", "UUUd"), fourth)).isEqualTo("?");
    assertThat(told(Views.of("3.6.14", "UDDu"), fourth)).isEqualTo("T");
  }

  @Test
  void leadershipGoesOnlyToVoters() {
    ClusterView view = Views.of("3.6.14", "UUHu");
    assertThat(told(view, new Step.MoveLeader(new MemberId(2)))).isEqualTo("ok");
    assertThat(told(view, new Step.MoveLeader(new MemberId(1)))).isEqualTo("ok");
    assertThat(told(view, new Step.MoveLeader(new MemberId(3)))).isEqualTo("T");
    assertThat(told(view, new Step.MoveLeader(new MemberId(4)))).isEqualTo(Refusal.BAD_TRANSFEREE);
    assertThat(told(view, new Step.MoveLeader(new MemberId(9)))).isEqualTo(Refusal.BAD_TRANSFEREE);
  }
}
