package io.etcdsh.sandbox.control;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.etcdsh.sandbox.SandboxAction;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of this protocol as lines of JSON. Both ends are the same build of etcdsh or nearly so; a
 * line that cannot be read is told as absent, never thrown. Thread-safe.
 */
public final class ControlCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Request.class, NamedByType.class)
          .addMixIn(Reply.class, NamedByType.class)
          .addMixIn(SandboxAction.class, NamedByType.class)
          .build();

  private ControlCodec() {}

  /** Writes the record's simple name beside its components. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface NamedByType {}

  /** The value as one line, without its end. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The value of a line, if it is one. */
  public static <T> Optional<T> read(String line, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(line, type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
