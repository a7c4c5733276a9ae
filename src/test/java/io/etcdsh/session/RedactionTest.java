package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "member list | member list",
        "member list --user root:pw | member list --user root:***",
        "member list --user=root:pw -w json | member list --user=root:*** -w json",
        "member list --user root --password pw | member list --user root --password ***",
        "member list --password='my pw' | member list --password=***",
        "user add alice:secret | user add alice:***",
        "user add alice --new-user-password secret | user add alice --new-user-password ***",
        "get 'a b'  \"c\" | get 'a b'  \"c\"",
        "get 'it is' 'no secret: x' | get 'it is' 'no secret: x'",
        "get 'a b | ``",
        "alias u = 'user add root:pw now' | alias u = 'user add root:*** now'",
        "alias u = user add root:pw | alias u = user add root:***",
        "get k --pasword pw | get k --pasword ***",
        "get k --passwrod=pw | get k --passwrod=***",
        "get k --password-file /run/pw | get k --password-file /run/pw",
        "get 'open | ``"
      })
  void noSecretIsLeft(String line, String stored) {
    assertThat(Redaction.of(line)).isEqualTo(stored);
  }
}
