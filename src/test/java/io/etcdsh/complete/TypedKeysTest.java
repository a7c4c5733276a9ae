package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.model.Bytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What completion writes is read back as what was meant. */
class TypedKeysTest {

  @Provide
  Arbitrary<String> keys() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            " ", "\t", "'", "\"", "\\", "$", "`", "#", "/", "!", "~", "\u3000", "é", "😀");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
    return Arbitraries.oneOf(nasty, nasty, any)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .filter(key -> !key.isEmpty() && Printable.is(key));
  }

  @Property
  void aPrintableKeyReadsBackFromEveryWayToBeginIt(@ForAll("keys") String key) {
    for (String begun : List.of("get ", "get \"", "get '", "get --limit 5 ")) {
      TypedLine typed = TypedLine.of(begun);
      String line = begun.substring(0, typed.start()) + typed.written(key, true) + " next";
      List<String> words =
          Words.split(line).toOptional().orElseThrow().stream().map(Word::value).toList();
      assertThat(words).endsWith(key, "next");
    }
  }

  @Property
  void whatIsWrittenOfAnUnfinishedKeyIsTheWordThatGoesOn(@ForAll("keys") String key) {
    for (String begun : List.of("get ", "get \"", "get '")) {
      TypedLine typed = TypedLine.of(begun);
      TypedLine next = TypedLine.of(begun.substring(0, typed.start()) + typed.written(key, false));
      assertThat(next.before()).containsExactly("get");
      assertThat(next.current()).isEqualTo(key);
    }
  }

  @Example
  void whatNoTerminalShowsIsNotTyped() {
    assertThat(Printable.text(Bytes.of(new byte[] {'a', (byte) 0xff}))).isEmpty();
    assertThat(Printable.text(Bytes.utf8("a\u202eb"))).isEmpty();
    assertThat(Printable.text(Bytes.utf8("a\033[2Jb"))).isEmpty();
    assertThat(Printable.text(Bytes.utf8("a b\u00e9"))).contains("a b\u00e9");
  }
}
