package io.etcdsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Json;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void escapesAsGoDoes() {
    assertThat(GoJson.write(Json.text("<a href=\"x\">&\u2028\u2029\b\f\n\r\t\u0000\u001f\u007fü")))
        .isEqualTo(
            "\"\\u003ca href=\\\"x\\\"\\u003e\\u0026\\u2028\\u2029\\b\\f\\n\\r\\t\\u0000\\u001f\u007fü\"");
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() {
    assertThat(GoJson.write(Json.text("a\ud83d!"))).isEqualTo("\"a\\ufffd!\"");
  }

  @Test
  void idsKeepAllTheirDigits() {
    assertThat(GoJson.write(Json.unsigned(-1))).isEqualTo("18446744073709551615");
  }

  @Property
  void aParserReadsWhatWasWritten(@ForAll("trees") Json tree) {
    assertThat(same(MAPPER.readTree(GoJson.write(tree)), tree)).isTrue();
  }

  @Provide
  Arbitrary<Json> trees() {
    Arbitrary<Json> leaf =
        Arbitraries.oneOf(
            Arbitraries.just(new Json.Null()),
            Arbitraries.of(true, false).map(Json::bool),
            Arbitraries.longs().map(Json::unsigned),
            texts().map(Json::text));
    return Arbitraries.lazyOf(
        () -> leaf,
        () -> leaf,
        () -> trees().list().ofMaxSize(3).map(Json::array),
        () ->
            Combinators.combine(texts().list().uniqueElements().ofMaxSize(3), trees())
                .as(
                    (names, value) ->
                        new Json.Obj(
                            names.stream().map(name -> new Json.Entry(name, value)).toList())));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(8).filter(GoJsonTest::wellFormed);
  }

  private static boolean wellFormed(String text) {
    return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  private static boolean same(JsonNode node, Json tree) {
    return switch (tree) {
      case Json.Null none -> node.isNull();
      case Json.Bool(boolean flag) -> node.isBoolean() && node.booleanValue() == flag;
      case Json.Num(String literal) -> node.bigIntegerValue().toString().equals(literal);
      case Json.Text(String text) -> node.isString() && node.stringValue().equals(text);
      case Json.Arr(List<Json> items) -> {
        boolean equal = node.isArray() && node.size() == items.size();
        for (int i = 0; equal && i < items.size(); i++) {
          equal = same(node.get(i), items.get(i));
        }
        yield equal;
      }
      case Json.Obj(List<Json.Entry> entries) ->
          node.isObject()
              && node.size() == entries.size()
              && entries.stream().allMatch(entry -> same(node.get(entry.name()), entry.value()));
    };
  }
}
