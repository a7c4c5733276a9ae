package io.etcdsh.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes for people, as etcdctl writes them: SI units, for example {@code 25 kB}. */
public final class ByteSize {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private ByteSize() {}

  /**
   * The text of {@code bytes}, which is unsigned. The steps are those of go-humanize 1.0.1, {@code
   * Bytes}: one digit after the point below 10, none above, rounded twice, the second time half to
   * even, so that 20 480 bytes are {@code 20 kB} and not 21.
   */
  public static String text(long bytes) {
    if (bytes >= 0 && bytes < 10) {
      return bytes + " B";
    }
    double value = bytes >= 0 ? bytes : bytes + 0x1p64;
    double exponent = Math.floor(StrictMath.log(value) / StrictMath.log(1000));
    double scaled = Math.floor(value / StrictMath.pow(1000, exponent) * 10 + 0.5) / 10;
    BigDecimal rounded =
        new BigDecimal(scaled).setScale(scaled < 10 ? 1 : 0, RoundingMode.HALF_EVEN);
    return rounded.toPlainString() + " " + UNITS[(int) exponent];
  }
}
