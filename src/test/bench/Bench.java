import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long etcdsh takes beside etcdctl and beside the least that a JVM with gRPC can do
 * ({@code Floor.java}): same run, same clusters, runs of all in turn, medians. Judges nothing. Run it from the root of the project: {@code java src/test/bench/Bench.java [RUNS]}.
 */
public final class Bench {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String ETCDSH = ROOT.resolve("etcdsh").toString();
  private static final String PLAIN = "bench-plain";
  private static final String TLS = "bench-tls";

  private final int runs;
  private final String etcdctl;
  private final Path floorFolder;

  private Bench(int runs, String etcdctl, Path floorFolder) {
    this.runs = runs;
    this.etcdctl = etcdctl;
    this.floorFolder = floorFolder;
  }

  /** One finished process. */
  private record Run(double seconds, long peakKib, int exit) {}

  /** Runs everything. */
  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 11;
    String dir =
        output(List.of(ROOT.resolve("src/main/dist/libexec/etcd-provision").toString(), "get", "3.6"));
    Bench bench = new Bench(runs, dir.strip() + "/etcdctl", Files.createTempDirectory("bench"));
    awaitCaches();
    run(List.of(ETCDSH, "sandbox", "start", PLAIN, "--etcd", "3.6"));
    run(List.of(ETCDSH, "sandbox", "start", TLS, "--etcd", "3.6", "--tls"));
    try {
      bench.all();
    } finally {
      run(List.of(ETCDSH, "sandbox", "stop", PLAIN));
      run(List.of(ETCDSH, "sandbox", "stop", TLS));
    }
  }

  private void all() throws Exception {
    System.out.printf(
        "%-44s %10s %10s %10s %10s %10s%n", "", "etcdsh", "peak RSS", "etcdctl", "ratio", "floor");
    trio("one-shot member list, plaintext", PLAIN);
    trio("one-shot member list, mutual TLS", TLS);
    pair("one-shot get, plaintext", runs, ours(PLAIN, "get", "k"), theirs(PLAIN, "get", "k"));
    prompt();
    script();
    String[] status = {"endpoint", "status", "--command-timeout", "2s"};
    run(List.of(ETCDSH, "sandbox", "kill", "m3", "--name", PLAIN));
    pair("endpoint status, 1 of 3 refuses", 3, ours(PLAIN, status), theirs(PLAIN, status));
    run(List.of(ETCDSH, "sandbox", "restart", "m3", "--name", PLAIN));
    run(List.of(ETCDSH, "sandbox", "pause", "m2", "--name", PLAIN));
    run(List.of(ETCDSH, "sandbox", "pause", "m3", "--name", PLAIN));
    pair("endpoint status, 2 of 3 paused, limit 2 s", 3, ours(PLAIN, status), theirs(PLAIN, status));
    run(List.of(ETCDSH, "sandbox", "resume", "m2", "--name", PLAIN));
    run(List.of(ETCDSH, "sandbox", "resume", "m3", "--name", PLAIN));
  }

  private void trio(String title, String context) throws Exception {
    measure(
        title,
        runs,
        List.of(
            ours(context, "member", "list"),
            theirs(context, "member", "list"),
            floor(context, 1)));
  }

  private void pair(String title, int times, List<String> ours, List<String> theirs)
      throws Exception {
    measure(title, times, List.of(ours, theirs));
  }

  private static void measure(String title, int times, List<List<String>> lines) throws Exception {
    List<List<Run>> all = new ArrayList<>();
    for (List<String> line : lines) {
      run(line);
      all.add(new ArrayList<>());
    }
    for (int i = 0; i < times; i++) {
      for (int which = 0; which < lines.size(); which++) {
        all.get(which).add(run(lines.get(which)));
      }
    }
    long peak = all.getFirst().stream().mapToLong(Run::peakKib).max().orElse(0) / 1024;
    double floor = all.size() > 2 ? median(all.get(2)) : Double.NaN;
    print(title, median(all.get(0)), peak + " MiB", median(all.get(1)), floor);
  }

  /** A program that does nothing but the calls, with the options and a cache like ours. */
  private List<String> floor(String context, int calls) throws Exception {
    List<String> theirs = theirs(context);
    String port = theirs.getLast().replaceFirst(",.*", "").replaceFirst(".*:", "");
    List<String> line = new ArrayList<>(List.of(port, "" + calls));
    String libraries = ROOT.resolve("target/etcdsh/lib/libraries.jar").toString();
    if (theirs.size() > 2) {
      Path key = floorFolder.resolve("key.pem");
      String file = word(theirs, "key");
      run(List.of("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", file, "-out", key.toString()));
      line.addAll(List.of(word(theirs, "cacert"), word(theirs, "cert"), key.toString()));
    }
    Path cache = floorFolder.resolve(context + ".aot");
    Path jar = floorFolder.resolve("floor.jar");
    String home = System.getProperty("java.home") + "/bin/";
    if (!Files.exists(jar)) {
      Path source = ROOT.resolve("src/test/bench/Floor.java");
      Path classes = floorFolder.resolve("classes");
      run(List.of(home + "javac", "-cp", libraries, "-d", "" + classes, "" + source));
      run(List.of(home + "jar", "cf", jar.toString(), "-C", classes.toString(), "."));
    }
    if (!Files.exists(cache)) {
      run(floorLine(home, "-XX:AOTCacheOutput=" + cache, jar + ":" + libraries, line));
    }
    return floorLine(home, "-XX:AOTCache=" + cache, jar + ":" + libraries, line);
  }

  private static List<String> floorLine(
      String home, String cache, String classPath, List<String> arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                home + "java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xms64m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-Xlog:disable"));
    line.addAll(List.of(cache, "-cp", classPath, "Floor"));
    line.addAll(arguments);
    return line;
  }

  private static String word(List<String> line, String option) {
    return line.stream()
        .filter(it -> it.startsWith("--" + option + "="))
        .map(it -> it.substring(option.length() + 3))
        .findFirst()
        .orElseThrow();
  }

  private void script() throws Exception {
    Path file = Files.createTempFile("bench", ".etcdsh");
    Files.writeString(file, "member list\n".repeat(200));
    Run ours = run(List.of(ETCDSH, "--context", TLS, "-f", file.toString()));
    double theirs = 0;
    for (int i = 0; i < 200; i++) {
      theirs += run(theirs(TLS, "member", "list")).seconds();
    }
    Files.delete(file);
    double floor = run(floor(TLS, 200)).seconds();
    print("200 commands, mutual TLS", ours.seconds(), ours.peakKib() / 1024 + " MiB", theirs, floor);
  }

  /** From the start of the process to the first prompt on a pseudo terminal. */
  private void prompt() throws Exception {
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      seconds[i] = promptOnce();
    }
    Arrays.sort(seconds);
    System.out.printf(Locale.ROOT, "%-44s %8.3f s%n", "prompt ready", seconds[runs / 2]);
  }

  private double promptOnce() throws Exception {
    // A pseudo terminal without a window has no size, and a prompt needs one.
    String line = "stty cols 120 rows 40; exec '" + ETCDSH + "' --context " + PLAIN;
    long begin = System.nanoTime();
    Process process = new ProcessBuilder("script", "-qfc", line, "/dev/null").start();
    StringBuilder seen = new StringBuilder();
    InputStream screen = process.getInputStream();
    while (!withoutColours(seen).contains(PLAIN + ">")) {
      int c = screen.read();
      if (c < 0) {
        throw new IOException("no prompt: " + seen);
      }
      seen.append((char) c);
    }
    double took = (System.nanoTime() - begin) / 1e9;
    process.getOutputStream().write("exit\r".getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
    process.getInputStream().readAllBytes();
    process.waitFor(10, TimeUnit.SECONDS);
    return took;
  }

  private static String withoutColours(CharSequence screen) {
    return screen.toString().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
  }

  /** The launcher makes the caches in the background after a build by hand. */
  private static void awaitCaches() throws Exception {
    run(List.of(ETCDSH, "help"));
    Path jar = ROOT.resolve("target/etcdsh/etcdsh.jar");
    Path cache = ROOT.resolve("target/etcdsh/etcdsh.aot-shell");
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Files.exists(cache)
        || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
      if (System.nanoTime() > limit) {
        System.out.println("(without AOT caches: the training run left none)");
        return;
      }
      Thread.sleep(200);
    }
  }

  private static List<String> ours(String context, String... words) {
    List<String> line = new ArrayList<>(List.of(ETCDSH, "--context", context));
    line.addAll(List.of(words));
    return line;
  }

  /** etcdctl gets its endpoints and files from what the context says. */
  private List<String> theirs(String context, String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(etcdctl));
    String shown = output(List.of(ETCDSH, "context", "show", context, "-w", "yaml"));
    for (String row : shown.lines().toList()) {
      String[] parts = row.strip().split(":\\s*", 2);
      if (parts.length == 2 && List.of("cacert", "cert", "key").contains(parts[0])) {
        line.add("--" + parts[0] + "=" + parts[1].replace("\"", ""));
      }
    }
    List<String> endpoints =
        shown.lines().map(String::strip).filter(row -> row.startsWith("- ")).map(row -> row.substring(2).replace("\"", "")).toList();
    line.add("--endpoints=" + String.join(",", endpoints));
    line.addAll(List.of(words));
    return line;
  }

  private static Run run(List<String> line) throws Exception {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(line)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
    }
    return new Run((System.nanoTime() - begin) / 1e9, peak, process.exitValue());
  }

  private static long peakOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(row -> row.startsWith("VmHWM"))
          .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static String output(List<String> line) throws Exception {
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static double median(List<Run> runs) {
    double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    return seconds[seconds.length / 2];
  }

  private static void print(
      String title, double ours, String peak, double theirs, double floor) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %8.3f s %10s %8.3f s %9.2fx %10s%n",
        title,
        ours,
        peak,
        theirs,
        ours / theirs,
        Double.isNaN(floor) ? "" : String.format(Locale.ROOT, "%.3f s", floor));
  }
}
