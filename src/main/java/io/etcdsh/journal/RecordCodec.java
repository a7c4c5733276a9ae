package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as lines of JSON, both ways. Lines are plain ASCII: whatever a name or an answer holds,
 * it cannot break a line, act on the terminal of whoever prints the file, or be changed by it.
 * Fields that are not known are ignored; what a reader must know raises the version. Thread-safe.
 */
final class RecordCodec {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private RecordCodec() {}

  /** The record with the end of its line. */
  static byte[] line(JournalRecord entry) {
    ObjectNode out =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", VERSION)
            .put("kind", kind(entry))
            .put("id", entry.about().entry().text())
            .put("step", entry.about().step())
            .put("time", entry.time().toString())
            .put("cluster", entry.cluster().hex());
    switch (entry) {
      case Intent intent -> IntentCodec.write(intent, out);
      case Outcome outcome -> {
        EndingCodec.write(outcome.ending(), out);
        out.set("members", MemberCodec.write(outcome.after()));
      }
      case Settlement settlement ->
          out.put("verdict", settlement.verdict().text())
              .put("reason", settlement.reason())
              .set("members", MemberCodec.write(settlement.seen()));
    }
    return (MAPPER.writeValueAsString(out) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String kind(JournalRecord entry) {
    return switch (entry) {
      case Intent intent -> "intent";
      case Outcome outcome -> "outcome";
      case Settlement settlement -> "settlement";
    };
  }

  /** Whether the bytes are one whole JSON object, of whatever meaning. */
  static boolean isObject(ByteBuffer line) {
    try {
      return parse(line).isObject();
    } catch (JacksonException | CharacterCodingException e) {
      return false;
    }
  }

  /** What the bytes of a line, without its end, say. */
  static LineReading read(ByteBuffer line) {
    try {
      Fields in = new Fields(parse(line));
      int version = in.number("v");
      if (version > VERSION) {
        return new LineReading.Newer(version);
      }
      return version == VERSION
          ? new LineReading.Whole(record(in))
          : new LineReading.Damaged("there is no format " + version);
    } catch (JacksonException e) {
      return new LineReading.Damaged(e.getOriginalMessage());
    } catch (CharacterCodingException e) {
      return new LineReading.Damaged("it is not UTF-8 text");
    } catch (DateTimeException | IllegalArgumentException e) {
      return new LineReading.Damaged(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The fields of a line that was read before, whoever wrote them and whether they are known or
   * not, on one line of ASCII.
   */
  static String rewritten(ByteBuffer line) {
    return MAPPER.writeValueAsString(
        MAPPER.readTree(StandardCharsets.UTF_8.decode(line.slice()).toString()));
  }

  private static JsonNode parse(ByteBuffer line) throws CharacterCodingException {
    return MAPPER.readTree(StandardCharsets.UTF_8.newDecoder().decode(line.slice()).toString());
  }

  private static JournalRecord record(Fields in) {
    StepReference about = IntentCodec.reference(in);
    Instant time = Instant.parse(in.text("time"));
    ClusterId cluster = new ClusterId(in.unsigned("cluster"));
    return switch (in.text("kind")) {
      case "intent" -> IntentCodec.read(about, time, cluster, in);
      case "outcome" ->
          new Outcome(
              about, time, cluster, EndingCodec.read(in), in.list("members", MemberCodec::read));
      case "settlement" ->
          new Settlement(
              about,
              time,
              cluster,
              Verdict.read(in.text("verdict"))
                  .orElseThrow(() -> Fields.unknown("verdict", in.text("verdict"))),
              in.list("members", MemberCodec::read),
              in.text("reason"));
      default -> throw Fields.unknown("kind of record", in.text("kind"));
    };
  }
}
