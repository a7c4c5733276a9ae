package io.etcdsh.complete;

import io.etcdsh.model.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which texts can be shown on a terminal as they are, and typed so. */
public final class Printable {
  private Printable() {}

  /**
   * Whether {@code text} holds nothing that a terminal would obey, and nothing that has no form.
   */
  public static boolean is(String text) {
    return text.codePoints().allMatch(Printable::is);
  }

  private static boolean is(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** The text that {@code bytes} are in UTF-8, if they are one that is printable. */
  public static Optional<String> text(Bytes bytes) {
    try {
      return Optional.of(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())))
          .map(Object::toString)
          .filter(Printable::is);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
