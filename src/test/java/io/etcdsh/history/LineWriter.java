package io.etcdsh.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Writes lines from a process of its own, and leaves the last one open until it is killed. */
final class LineWriter {
  private LineWriter() {}

  static Process start(Path folder, String prefix, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LineWriter.class.getName(),
            folder.toString(),
            prefix,
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws IOException {
    Seat seat = new Seat("me", "here", ShellId.ofProcess());
    LineHistory history = new LineHistory(Path.of(args[0]), Clock.systemUTC(), seat);
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      EnteredLine line = history.begin(Place.UNKNOWN, args[1] + " " + i).toOptional().orElseThrow();
      history.end(line, new LineEnd(i, Duration.ofMillis(i), Optional.empty()));
    }
    history.begin(Place.UNKNOWN, args[1] + " open").toOptional().orElseThrow();
    System.out.println("open");
    System.in.read();
  }
}
