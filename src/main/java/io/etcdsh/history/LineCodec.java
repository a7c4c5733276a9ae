package io.etcdsh.history;

import io.etcdsh.model.ClusterId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as lines of JSON, both ways; plain ASCII, so that nothing in them can break a line or act
 * on a terminal. Fields that are not known are ignored. Thread-safe.
 */
final class LineCodec {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private LineCodec() {}

  /** The record with the end of its line. */
  static byte[] entered(EnteredLine line) {
    ObjectNode out =
        object("line", line.id())
            .put("time", line.time().toString())
            .put("user", line.seat().user())
            .put("host", line.seat().host())
            .put("shell", line.seat().shell().text());
    line.place().context().ifPresent(name -> out.put("context", name));
    out.put("target", line.place().target()).put("line", line.text());
    line.place().incident().ifPresent(name -> out.put("incident", name));
    line.end().ifPresent(end -> put(end, out));
    return bytes(out);
  }

  /** The record with the end of its line. */
  static byte[] ended(String id, LineEnd end) {
    ObjectNode out = object("end", id);
    put(end, out);
    return bytes(out);
  }

  private static ObjectNode object(String kind, String id) {
    return JsonNodeFactory.instance.objectNode().put("v", VERSION).put("kind", kind).put("id", id);
  }

  private static void put(LineEnd end, ObjectNode out) {
    out.put("exit", end.exit()).put("tookMillis", end.took().toMillis());
    end.cluster().ifPresent(id -> out.put("cluster", id.hex()));
  }

  private static byte[] bytes(ObjectNode out) {
    return (MAPPER.writeValueAsString(out) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the bytes are one whole JSON object, of whatever meaning. */
  static boolean isObject(ByteBuffer line) {
    try {
      return parse(line).isObject();
    } catch (JacksonException | CharacterCodingException torn) {
      return false;
    }
  }

  /** What the bytes of a line, without its end, say. */
  static LineRecord read(ByteBuffer line) {
    try {
      JsonNode in = parse(line);
      String kind = in.required("kind").stringValue();
      if (in.required("v").intValue() != VERSION) {
        return new LineRecord.Strange();
      }
      return switch (kind) {
        case "line" -> new LineRecord.Entered(entered(in));
        case "end" -> new LineRecord.Ended(in.required("id").stringValue(), end(in));
        default -> new LineRecord.Strange();
      };
    } catch (JacksonException
        | CharacterCodingException
        | DateTimeException
        | IllegalArgumentException damaged) {
      return new LineRecord.Strange();
    }
  }

  private static EnteredLine entered(JsonNode in) {
    return new EnteredLine(
        in.required("id").stringValue(),
        OffsetDateTime.parse(in.required("time").stringValue()),
        new Seat(
            in.required("user").stringValue(),
            in.required("host").stringValue(),
            ShellId.read(in.required("shell").stringValue()).orElse(new ShellId(0, 0))),
        new Place(
            in.optional("context").map(JsonNode::stringValue),
            in.required("target").stringValue(),
            in.optional("incident").map(JsonNode::stringValue)),
        in.required("line").stringValue(),
        in.optional("exit").isPresent() ? Optional.of(end(in)) : Optional.empty());
  }

  private static LineEnd end(JsonNode in) {
    return new LineEnd(
        in.required("exit").intValue(),
        Duration.ofMillis(in.required("tookMillis").longValue()),
        in.optional("cluster")
            .map(hex -> new ClusterId(Long.parseUnsignedLong(hex.stringValue(), 16))));
  }

  private static JsonNode parse(ByteBuffer line) throws CharacterCodingException {
    return MAPPER.readTree(StandardCharsets.UTF_8.newDecoder().decode(line.slice()).toString());
  }
}
