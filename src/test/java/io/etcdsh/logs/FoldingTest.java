package io.etcdsh.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FoldingTest {
  private static final long HOUR = 3600 * Stamp.SECOND;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hundredsOfThousandsOfStartsAreJoinedAndNotLost() {
    Folding folding = new Folding();
    int starts = 600_000;
    for (int i = 0; i < starts; i++) {
      folding.add(Sighting.at(LogKind.START, i * HOUR, "the process began"));
      folding.add(Sighting.at(LogKind.KILLED, i * HOUR, "no closing line"));
    }

    List<Episode> episodes = folding.episodes("m1");

    assertThat(episodes).hasSizeLessThanOrEqualTo(4_100);
    assertThat(episodes.stream().mapToLong(Episode::count).sum()).isEqualTo(2L * starts);
  }
}
