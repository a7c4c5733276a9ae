package io.etcdsh.command.kv;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Bytes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

  @Test
  void aPrefixEndsAtTheNextKeyAfterAllThatBeginWithIt() {
    assertThat(KeyRange.afterPrefix(Bytes.utf8("foo/"))).isEqualTo(Bytes.utf8("foo0"));
  }

  @Test
  void bytesOf255AreDroppedFromTheEnd() {
    assertThat(KeyRange.afterPrefix(Bytes.of(new byte[] {'a', -1, -1})).hex()).isEqualTo("62");
    assertThat(KeyRange.afterPrefix(Bytes.of(new byte[] {-1, -1})).hex()).isEqualTo("00");
  }

  @Test
  void anEmptyKeyWithPrefixOrFromKeyMeansAllKeys() {
    assertThat(KeyRange.of("", Optional.empty(), true, false).key().hex()).isEqualTo("00");
    assertThat(KeyRange.of("", Optional.empty(), false, true).end().hex()).isEqualTo("00");
  }

  @Test
  void withoutOptionsTheEndIsWhatTheLineSays() {
    assertThat(KeyRange.of("a", Optional.of("b"), false, false).end()).isEqualTo(Bytes.utf8("b"));
    assertThat(KeyRange.of("a", Optional.empty(), false, false).end()).isEqualTo(Bytes.EMPTY);
  }
}
