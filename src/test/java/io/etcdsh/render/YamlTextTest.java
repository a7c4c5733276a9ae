package io.etcdsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlTextTest {

  @Test
  void idsAreBareAndTextsAreQuoted() {
    Json tree =
        Json.object()
            .put("id", Json.unsigned(-1))
            .put("hex", Json.text("12e4567890123456"))
            .put("learner", Json.bool(false))
            .put("urls", Json.texts(List.of("http://a:1", "no")))
            .put("none", new Json.Null())
            .build();
    assertThat(YamlText.write(tree))
        .isEqualTo(
            """
            id: 18446744073709551615
            hex: "12e4567890123456"
            learner: false
            urls:
            - "http://a:1"
            - "no"
            none: null
            """);
  }

  @Test
  void aParserReadsTheSameTextBack() {
    String text = "a: \"b\"\n\u001b #'日 \u0085 - ";
    String yaml = YamlText.write(Json.object().put("k", Json.text(text)).build());
    assertThat(new YAMLMapper().readTree(yaml).get("k").asString()).isEqualTo(text);
  }
}
