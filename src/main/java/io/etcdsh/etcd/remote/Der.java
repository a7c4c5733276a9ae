package io.etcdsh.etcd.remote;

import io.etcdsh.model.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As much of DER (ITU-T X.690) as it takes to put one private key form into another. */
final class Der {
  /** The integer 0: version of PKCS#8. */
  static final byte[] ZERO = {0x02, 0x01, 0x00};

  static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int EXPLICIT = 0xa0;
  private static final int LONG_FORM = 0x80;

  private Der() {}

  /**
   * A value.
   *
   * @param tag its first byte
   * @param content what follows its length
   */
  record Element(int tag, Bytes content) {}

  /** A sequence of values. */
  static byte[] sequence(byte[]... values) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] value : values) {
      content.writeBytes(value);
    }
    return value(SEQUENCE, content.toByteArray());
  }

  /** A string of bytes. */
  static byte[] octets(byte[] content) {
    return value(OCTET_STRING, content);
  }

  private static byte[] value(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < LONG_FORM) {
      out.write(content.length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
      out.write(LONG_FORM | bytes);
      for (int index = bytes - 1; index >= 0; index--) {
        out.write(content.length >>> (8 * index));
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** The values of a sequence, as far as it is well-formed. */
  static List<Element> elements(Bytes sequence) {
    Optional<Element> whole =
        next(ByteBuffer.wrap(sequence.toArray())).filter(it -> it.tag() == SEQUENCE);
    List<Element> elements = new ArrayList<>();
    if (whole.isPresent()) {
      ByteBuffer rest = ByteBuffer.wrap(whole.get().content().toArray());
      Optional<Element> element = next(rest);
      while (element.isPresent()) {
        elements.add(element.get());
        element = next(rest);
      }
    }
    return elements;
  }

  /** What the value with explicit tag {@code number} of a sequence holds. */
  static Optional<Bytes> explicit(Bytes sequence, int number) {
    return elements(sequence).stream()
        .filter(it -> it.tag() == EXPLICIT + number)
        .map(Element::content)
        .findFirst();
  }

  private static Optional<Element> next(ByteBuffer in) {
    if (in.remaining() < 2) {
      return Optional.empty();
    }
    int tag = in.get() & 0xff;
    int length = in.get() & 0xff;
    if (length >= LONG_FORM) {
      int bytes = length - LONG_FORM;
      if (bytes > 3 || bytes > in.remaining()) {
        return Optional.empty();
      }
      length = 0;
      for (int index = 0; index < bytes; index++) {
        length = (length << 8) | (in.get() & 0xff);
      }
    }
    if (length > in.remaining()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    in.get(content);
    return Optional.of(new Element(tag, Bytes.of(content)));
  }
}
