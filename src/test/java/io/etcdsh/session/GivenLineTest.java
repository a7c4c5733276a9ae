package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenLineTest {
  private static final LineSource SOURCE = new LineSource.ProcessArguments();

  @Test
  void aTypedLineIsStoredAsItWasTyped() {
    GivenLine line = new GivenLine("  member add 'x'  # as asked\n", new LineSource.Typed());
    assertThat(line.withoutSecrets()).isEqualTo("member add 'x'  # as asked");
  }

  @Test
  void wordsAreStoredSoThatTheyCanBeTyped() {
    GivenLine line = GivenLine.of(List.of("member", "add", "a b", "--learner"), SOURCE);
    assertThat(line.withoutSecrets()).isEqualTo("member add 'a b' --learner");
  }

  @Test
  void noSecretIsStoredOrPrintedByAccident() {
    GivenLine line =
        GivenLine.of(
            List.of(
                "--user", "root:the secret", "--password=the secret", "--password", "the secret"),
            SOURCE);
    assertThat(line.withoutSecrets()).isEqualTo("--user root:*** --password=*** --password ***");
    assertThat(line.toString()).doesNotContain("secret");
  }
}
