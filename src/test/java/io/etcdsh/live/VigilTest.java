package io.etcdsh.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VigilTest {
  private static final Instant NOW = Pulses.NOW;

  private final Vigil vigil = new Vigil();

  private List<String> shown(Pulse... pulses) {
    for (Pulse pulse : pulses) {
      vigil.show(pulse, NOW);
    }
    return vigil.events().stream().map(event -> event.what().text()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "LUU, LUD, member down: m3",
    "LUD, LUU, member back: m3",
    "LUD, LUS, ''",
    "LUU, LUS, ''",
    "LUU, ULU, leader moved: m1 -> m2",
    "LUU, LUUu, 'learner added: m4|learner in sync: m4'",
    "LUU, LUUn, learner added: http://m4:2380",
    "LUUb, LUUu, learner in sync: m4",
    "LUUu, LUUU, learner promoted: m4",
    "LUUU, LUU, member removed: m4",
    "LUU, UDD, 'cluster: NO QUORUM|member down: m2|member down: m3'",
    "UDD, LUU, 'cluster: works again, was NO QUORUM|member back: m2|member back: m3'",
    "LUU, DDD, 'cluster: unreachable|member down: m1|member down: m2|member down: m3'",
  })
  void tellsWhatCameAboutBetweenTwoLooks(String before, String after, String texts) {
    List<String> expected = texts.isEmpty() ? List.of() : List.of(texts.split("\\|"));
    assertThat(shown(Pulses.of(before), Pulses.of(after))).containsExactlyElementsOf(expected);
  }

  @Test
  void theFirstLookTellsNothing() {
    assertThat(shown(Pulse.NONE, Pulses.of("LUD", List.of("alarm:CORRUPT")))).isEmpty();
  }

  @Test
  void anElectionIsOneMoveOfTheLeadership() {
    assertThat(shown(Pulses.of("LUU"), Pulses.of("UUU"), Pulses.of("UUL")))
        .containsExactly("leader moved: m1 -> m3");
  }

  @Test
  void alarmsComeAndGo() {
    Pulse full = Pulses.of("LUU", List.of("memberID:3 alarm:NOSPACE"));
    assertThat(shown(Pulses.of("LUU"), full, Pulses.of("LUU")))
        .containsExactly("alarm raised: NOSPACE", "alarm cleared: NOSPACE");
  }

  @Test
  void anAlarmIsNotClearedBecauseNobodyAnswers() {
    Pulse full = Pulses.of("LUU", List.of("memberID:3 alarm:NOSPACE"));
    assertThat(shown(full, Pulses.of("DDD"))).noneMatch(text -> text.startsWith("alarm"));
  }

  @Test
  void anotherClusterIsTold() {
    assertThat(shown(Pulses.of("L"), Pulses.troubled(ProblemCode.CLUSTER_CHANGED)))
        .contains("another cluster answers here");
  }

  @Test
  void whatTheSessionDoesItselfIsMarked() {
    vigil.show(Pulses.of("LUU"), NOW);
    vigil.changing(NOW);
    vigil.show(Pulses.of("LUUu"), NOW.plusSeconds(1));
    vigil.show(Pulses.of("LUDu"), NOW.plusSeconds(2));
    vigil.show(Pulses.of("LUD"), NOW.plusSeconds(60));

    assertThat(vigil.events().stream().filter(Event::ours).map(it -> it.what().text()))
        .containsExactly("learner added: m4");
  }
}
