package io.etcdsh.render;

import io.etcdsh.answer.Json;
import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * YAML of a JSON tree. Texts are always quoted, so that none is taken for a number, a date or a
 * truth value; numbers are bare, with all 64 bits.
 */
public final class YamlText {
  private static final YAMLMapper MAPPER =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
              .disable(YAMLWriteFeature.SPLIT_LINES)
              .build());

  private YamlText() {}

  /** The value, each line with its line end. */
  public static String write(Json value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(text)) {
      write(out, value);
    }
    String yaml = text.toString();
    return yaml.endsWith("\n") ? yaml : yaml + "\n";
  }

  private static void write(JsonGenerator out, Json value) {
    switch (value) {
      case Json.Null none -> out.writeNull();
      case Json.Bool(boolean flag) -> out.writeBoolean(flag);
      case Json.Num(String literal) -> write(out, new BigDecimal(literal));
      case Json.Text(String text) -> out.writeString(text);
      case Json.Arr array -> {
        out.writeStartArray();
        array.items().forEach(item -> write(out, item));
        out.writeEndArray();
      }
      case Json.Obj object -> {
        out.writeStartObject();
        for (Json.Entry entry : object.entries()) {
          out.writeName(entry.name());
          write(out, entry.value());
        }
        out.writeEndObject();
      }
    }
  }

  private static void write(JsonGenerator out, BigDecimal number) {
    if (number.scale() <= 0) {
      out.writeNumber(number.toBigIntegerExact());
    } else {
      out.writeNumber(number);
    }
  }
}
