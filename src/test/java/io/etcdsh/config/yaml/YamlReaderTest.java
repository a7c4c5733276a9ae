package io.etcdsh.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  @Test
  void knowsWhereEverythingStands() {
    Mapping root =
        root("# 😀 first\na: 1\nb:\n  c: [x,\n    y]\n  d: |\n    text\n    more\n\ne: {f: g}\n");
    assertThat(root.block()).isTrue();
    assertThat(root.member("b").orElseThrow().place()).isEqualTo(new Place(3, 1));
    Mapping b = (Mapping) root.value("b").orElseThrow();
    assertThat(b.value("c").orElseThrow().place()).isEqualTo(new Place(4, 6));
    assertThat(b.value("c").orElseThrow().lastLine()).isEqualTo(5);
    assertThat(b.lastLine()).isBetween(8, 9);
    assertThat(((Mapping) root.value("e").orElseThrow()).block()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a: x, TEXT",
        "a: '', TEXT",
        "a: \"~\", TEXT",
        "a: 12, NUMBER",
        "a: true, TRUTH",
        "a: \"true\", TEXT",
        "a:, EMPTY",
        "a: ~, EMPTY",
        "a: null, EMPTY"
      })
  void tellsKindsApart(String text, Kind kind) {
    assertThat(root(text).value("a"))
        .hasValueSatisfying(node -> assertThat(((Scalar) node).kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a:\\n\\tb: 1|2|1|TAB",
        "a: [1|1|6|expected ',' or ']'",
        "a: 1\\na: 2|2|1|'a' stands here twice",
        "a: &x 1\\nb: *x|2|4|aliases",
        "a: b: c|1|5|mapping values are not allowed",
        "? [a]\\n: b|1|3|a name was expected"
      })
  void saysWhatIsWrongAndWhere(String text, int line, int column, String what) {
    YamlReading reading = YamlReader.read(text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(reading).isInstanceOf(YamlReading.Broken.class);
    YamlFault fault = ((YamlReading.Broken) reading).fault();
    assertThat(fault.place()).isEqualTo(new Place(line, column));
    assertThat(fault.what()).contains(what);
  }

  @Test
  void refusesWhatIsMadeToExhaust() {
    String deep = "[".repeat(2_000);
    String wide = "a: [" + "x,".repeat(YamlReader.MAX_VALUES + 1) + "x]";
    assertThat(YamlReader.read(deep)).isInstanceOf(YamlReading.Broken.class);
    assertThat(YamlReader.read(wide)).isInstanceOf(YamlReading.Broken.class);
  }

  @Test
  void givesEveryDocument() {
    assertThat(YamlReader.read("# only a comment\n"))
        .isEqualTo(new YamlReading.Documents(List.of()));
    assertThat(((YamlReading.Documents) YamlReader.read("a: 1\n---\nb: 2\n")).roots()).hasSize(2);
  }

  @Property(tries = 300)
  boolean neverThrows(@ForAll String text) {
    return YamlReader.read(text) != null;
  }

  @Property(tries = 1000)
  boolean neverThrowsOnMarks(
      @ForAll
          @CharRange(from = ' ', to = '@')
          @CharRange(from = '[', to = 'c')
          @CharRange(from = '{', to = '~')
          @CharRange(from = '\t', to = '\n')
          String text) {
    return YamlReader.read(text) != null;
  }

  private static Mapping root(String text) {
    return (Mapping) ((YamlReading.Documents) YamlReader.read(text)).roots().getFirst();
  }
}
