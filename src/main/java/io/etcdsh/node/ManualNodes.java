package io.etcdsh.node;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Machines that only their operator can reach: tells what to do there. */
public final class ManualNodes implements NodeDriver {
  private static final String INDENT = "  ";

  @Override
  public Result<List<String>> propose(String name) {
    return Result.failed(
        Problem.of(
            ProblemCode.BAD_ARGUMENTS,
            "'auto' needs a sandbox.",
            "Only an operator knows where another member of this cluster can run.",
            "Write NAME=http://host:2380."));
  }

  @Override
  public Result<NodeWork> start(JoiningNode node) {
    StartSettings settings = StartSettings.of(node.name(), node.peerUrls(), node.members());
    List<String> lines = new ArrayList<>();
    lines.add(
        "Start etcd on %s as member %s, with an empty data directory and listen URLs of its own."
            .formatted(hosts(node.peerUrls()), node.name()));
    lines.add("As environment variables, beside its other ones:");
    settings.environment().lines().forEach(line -> lines.add(INDENT + line));
    lines.add("Or as a drop-in of systemd ('systemctl edit etcd'):");
    settings.dropIn().forEach(line -> lines.add(INDENT + line));
    lines.add("Or as flags, if none of these is in the environment:");
    lines.add(INDENT + "etcd " + settings.flags());
    if (settings.overTls()) {
      lines.add(StartSettings.PLACEHOLDERS);
    }
    return byHand(lines);
  }

  @Override
  public Result<NodeWork> retire(LeavingNode node) {
    String hex = node.member().hex();
    String label = node.name().isEmpty() ? hex : "%s (%s)".formatted(node.name(), hex);
    return byHand(
        List.of(
            "Member %s is removed. On %s, stop etcd and keep it from starting again:"
                .formatted(label, hosts(node.peerUrls())),
            INDENT + "systemctl disable --now etcd",
            "Move its data directory aside. The cluster never takes a member with that data again:",
            INDENT + "mv <data directory> <data directory>.removed-" + hex,
            "Take its client URLs out of the endpoints that clients use."));
  }

  private static Result<NodeWork> byHand(List<String> lines) {
    return Result.ok(new NodeWork.ByHand(String.join("\n", lines)));
  }

  private static String hosts(List<String> urls) {
    return urls.stream().map(ManualNodes::host).distinct().collect(Collectors.joining(", "));
  }

  /** etcd takes no peer URL without a port ({@code pkg/types/urls.go}, NewURLs). */
  private static String host(String url) {
    String authority = new Endpoint(url).authority();
    int port = authority.lastIndexOf(':');
    return port < 0 ? authority : authority.substring(0, port);
  }
}
