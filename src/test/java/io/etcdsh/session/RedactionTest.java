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
        "user add --interactive=false alice:pw | user add --interactive=false alice:***",
        "user add -w json alice:secret | user add -w json alice:***",
        "usr add alice:secret | usr add alice:***",
        "user ad alice:secret | user ad alice:***",
        "get k --usr root:pw | get k --usr root:***",
        "ETCDCTL_USER=root:pw etcdctl get k | ETCDCTL_USER=root:*** etcdctl get k",
        "ETCDCTL_PASSWORD=pw etcdctl get k | ETCDCTL_PASSWORD=*** etcdctl get k",
        "get users:all | get users:all",
        "member add user --peer-urls http://h:2380 | member add user --peer-urls http://h:2380",
        "get k --password-file /run/pw | get k --password-file /run/pw",
        "get 'open | ``"
      })
  void noSecretIsLeft(String line, String stored) {
    assertThat(Redaction.of(line)).isEqualTo(stored);
  }
}
