package io.etcdsh.config;

import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.config.yaml.YamlNode;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlNode.Sequence;
import io.etcdsh.config.yaml.YamlReader;
import io.etcdsh.config.yaml.YamlReading;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The static pod of a kubeadm control plane that runs etcd. Only the flags of its container matter:
 * {@code spec.containers[].command} and {@code args}.
 */
public final class KubeadmManifest {
  /** Where kubeadm puts it on a control plane node. */
  public static final Path DEFAULT_FILE = Path.of("/etc/kubernetes/manifests/etcd.yaml");

  private final Path file;

  private KubeadmManifest(Path file) {
    this.file = file;
  }

  /**
   * A context for the etcd of {@code file}; fails with {@code E-NOT-FOUND}, {@code E-FILE} or
   * {@code E-BAD-CONFIG}.
   */
  public static Result<ImportedContext> read(String name, Path file) {
    KubeadmManifest manifest = new KubeadmManifest(file);
    return manifest
        .text()
        .then(manifest::flags)
        .then(flags -> EtcdFlags.context(name, file, flags));
  }

  private Result<String> text() {
    try {
      return Result.ok(TextFile.read(file));
    } catch (NoSuchFileException e) {
      return Result.failed(unreadable(ProblemCode.NOT_FOUND, e));
    } catch (IOException e) {
      return Result.failed(unreadable(ProblemCode.FILE, e));
    }
  }

  private Problem unreadable(ProblemCode code, IOException e) {
    return Problem.of(
        code,
        "The manifest %s cannot be read.".formatted(file),
        FileTrouble.reason(e) + ".",
        "Run it on a control plane node, or name the file with --from FILE.");
  }

  private Result<Map<String, String>> flags(String text) {
    return switch (YamlReader.read(text)) {
      case YamlReading.Broken(YamlFault fault) -> Result.failed(bad(file, fault.words() + "."));
      case YamlReading.Documents(List<YamlNode> roots) ->
          roots.stream()
              .flatMap(KubeadmManifest::containers)
              .map(KubeadmManifest::words)
              .filter(KubeadmManifest::runsEtcd)
              .findFirst()
              .map(words -> Result.ok(flags(words)))
              .orElseGet(
                  () -> Result.failed(bad(file, "No container in it runs etcd with flags.")));
    };
  }

  static Problem bad(Path file, String why) {
    return Problem.of(
        ProblemCode.BAD_CONFIG,
        "The manifest %s does not describe an etcd of kubeadm.".formatted(file),
        why,
        "Give the parts yourself with context add.");
  }

  private static Stream<Mapping> containers(YamlNode root) {
    return mapping(Optional.of(root))
        .flatMap(pod -> mapping(pod.value("spec")))
        .flatMap(spec -> spec.value("containers"))
        .map(KubeadmManifest::items)
        .orElse(List.of())
        .stream()
        .flatMap(item -> mapping(Optional.of(item)).stream());
  }

  private static Optional<Mapping> mapping(Optional<YamlNode> node) {
    return node.filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private static List<YamlNode> items(YamlNode node) {
    return node instanceof Sequence list ? list.items() : List.of();
  }

  private static List<String> words(Mapping container) {
    return Stream.of("command", "args")
        .flatMap(key -> container.value(key).map(KubeadmManifest::items).orElse(List.of()).stream())
        .flatMap(item -> item instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.empty())
        .toList();
  }

  private static boolean runsEtcd(List<String> words) {
    return !words.isEmpty()
        && (words.getFirst().equals("etcd") || words.getFirst().endsWith("/etcd"))
        && words.stream().anyMatch(word -> word.startsWith("-"));
  }

  /** {@code --name=value} and {@code --name value}, with one dash or two, as Go's flags take it. */
  private static Map<String, String> flags(List<String> words) {
    Map<String, String> flags = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    while (!rest.isEmpty()) {
      String word = rest.removeFirst().replaceFirst("^--?", "");
      int equals = word.indexOf('=');
      if (equals >= 0) {
        flags.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!rest.isEmpty() && !rest.getFirst().startsWith("-")) {
        flags.put(word, rest.removeFirst());
      }
    }
    return flags;
  }
}
