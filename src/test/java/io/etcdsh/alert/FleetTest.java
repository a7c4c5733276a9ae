package io.etcdsh.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final String ID = "8e9e05c52164694d";

  @Test
  void aMemberThatDoesNotAnswerIsCalledByItsNameAsWell() {
    Subject dead = new Subject("m3", ID, true, Optional.empty());
    Fleet fleet = new Fleet(List.of(dead), Duration.ofSeconds(5));
    assertThat(fleet.nameOf(ID)).isEqualTo("m3");
    assertThat(fleet.nameOf("1234")).isEqualTo("1234");
  }
}
