package io.etcdsh.logs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Logs out of texts. */
public final class LogText {
  private LogText() {}

  /** What a log of one member holds. */
  public static FileReport report(String file, String text) {
    return report(file, text, Period.ALL);
  }

  static FileReport report(String file, String text, Period period) {
    MemberLog log = new MemberLog(file, period);
    try {
      LogReading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log.report();
  }

  /** What a log comes to. */
  static Analysis analysis(String... texts) {
    List<FileReport> files =
        IntStream.range(0, texts.length)
            .mapToObj(i -> report("f" + (i + 1) + ".log", texts[i]))
            .toList();
    return Analysis.of(files, Set.of());
  }
}
