import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Prints what a shell costs that stands at its prompt while nobody types: its part of a core, and
 * the requests that each member of a three-member sandbox gets, as the member itself counts them.
 * Judges nothing. Run it from the root of the project: {@code java src/test/bench/IdleBench.java
 * [SECONDS]}.
 */
public final class IdleBench {
  private static final String ETCDSH = Path.of("etcdsh").toAbsolutePath().toString();
  private static final String NAME = "bench-idle";

  /** The shell's own start is over by then; the JVM goes on compiling for some minutes. */
  private static final int SETTLING_SECONDS = 20;

  /** As {@code getconf CLK_TCK} says on every Linux. */
  private static final double TICKS = 100;

  private IdleBench() {}

  /** Runs everything. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    run(ETCDSH, "sandbox", "start", NAME, "--etcd", "3.6");
    try {
      List<String> members =
          run(ETCDSH, "context", "show", NAME, "-w", "yaml")
              .lines()
              .map(String::strip)
              .filter(line -> line.startsWith("- "))
              .map(line -> line.substring(2).replace("\"", ""))
              .toList();
      measure(members, seconds);
    } finally {
      run(ETCDSH, "sandbox", "stop", NAME);
    }
  }

  private static void measure(List<String> members, int seconds) throws Exception {
    String line = "stty cols 120 rows 40; exec '" + ETCDSH + "' --context " + NAME;
    Process script = new ProcessBuilder("script", "-qfc", line, "/dev/null").start();
    Thread.ofVirtual().start(() -> drain(script.getInputStream()));
    TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
    long shell = shell(script);
    for (String when : List.of("at first", "later")) {
      double start = processorSeconds(shell);
      TimeUnit.SECONDS.sleep(seconds);
      double part = 100 * (processorSeconds(shell) - start) / seconds;
      System.out.printf(Locale.ROOT, "at the prompt, %s: %.2f %% of a core%n", when, part);
    }
    List<Map<String, Double>> asked = new ArrayList<>();
    for (String member : members) {
      asked.add(requests(member));
    }
    TimeUnit.SECONDS.sleep(seconds);
    for (int i = 0; i < members.size(); i++) {
      Map<String, Double> now = requests(members.get(i));
      asked.get(i).forEach((name, count) -> now.merge(name, -count, Double::sum));
      double all = now.values().stream().mapToDouble(Double::doubleValue).sum();
      now.values().removeIf(count -> count == 0);
      System.out.printf(
          Locale.ROOT, "%s: %.2f requests/s %s%n", members.get(i), all / seconds, now);
    }
    script.getOutputStream().write("exit\r".getBytes(StandardCharsets.US_ASCII));
    script.getOutputStream().flush();
    script.waitFor(10, TimeUnit.SECONDS);
  }

  private static void drain(InputStream screen) {
    try {
      screen.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException ended) {
      return;
    }
  }

  private static long shell(Process script) {
    return script
        .descendants()
        .filter(it -> it.info().command().filter(path -> path.endsWith("java")).isPresent())
        .findFirst()
        .orElseThrow()
        .pid();
  }

  /** User and system time of all its threads ({@code proc_pid_stat(5)}, fields 14 and 15). */
  private static double processorSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  private static Map<String, Double> requests(String member) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String metrics =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(member + "/metrics")).build(),
                  BodyHandlers.ofString())
              .body();
      Map<String, Double> started = new TreeMap<>();
      metrics
          .lines()
          .filter(row -> row.startsWith("grpc_server_started_total{"))
          .forEach(
              row ->
                  started.put(
                      row.replaceFirst(".*grpc_method=\"(\\w+)\".*", "$1"),
                      Double.parseDouble(row.substring(row.lastIndexOf(' ') + 1))));
      return started;
    }
  }

  private static String run(String... line) throws Exception {
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
