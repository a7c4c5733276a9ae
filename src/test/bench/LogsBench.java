import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints how long {@code logs analyze} takes on a big log beside {@code grep -c} and, if it is
 * there, jq; medians. Judges nothing. The log is made from lines of real servers: those of the
 * files named, or else {@code src/test/resources/logs/new.log}, again and again. Run it from the
 * root of the project, after {@code mvn package}: {@code java src/test/bench/LogsBench.java
 * [MEGABYTES [FILE...]]}.
 */
public final class LogsBench {
  private static final int RUNS = 5;

  private LogsBench() {}

  /** Runs everything. */
  public static void main(String[] args) throws Exception {
    long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 300;
    List<Path> seeds =
        args.length > 1
            ? Stream.of(args).skip(1).map(Path::of).toList()
            : List.of(Path.of("src/test/resources/logs/new.log"));
    Path log = Files.createTempFile("bench", ".log");
    try {
      fill(log, seeds, megabytes * 1_000_000);
      String file = log.toString();
      double ours =
          row(
              "etcdsh logs analyze",
              List.of(Path.of("etcdsh").toAbsolutePath().toString(), "logs", "analyze", file));
      double grep = row("grep -c", List.of("grep", "-c", "heartbeat", file));
      System.out.printf(Locale.ROOT, "  %.1f times as long as grep%n", ours / grep);
      if (Files.isExecutable(Path.of("/usr/bin/jq"))) {
        double jq = row("jq", List.of("jq", "-c", "select(.level==\"warn\")|.msg", file));
        System.out.printf(Locale.ROOT, "  %.1f times as fast as jq%n", jq / ours);
      }
    } finally {
      Files.delete(log);
    }
  }

  private static void fill(Path log, List<Path> seeds, long bytes) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log), 1 << 20)) {
      for (long written = 0; written < bytes; ) {
        for (Path seed : seeds) {
          byte[] lines = Files.readAllBytes(seed);
          out.write(lines);
          written += lines.length;
        }
      }
    }
  }

  private static double row(String name, List<String> command) throws Exception {
    int runs = name.equals("jq") ? 1 : RUNS;
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      // grep ends at the first match if it writes to the null device.
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      process.waitFor();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(Locale.ROOT, "%-24s %8.2f s%n", name, seconds[runs / 2]);
    return seconds[runs / 2];
  }
}
