package io.etcdsh.command.scaling;

import io.etcdsh.node.NodeDriver;
import io.etcdsh.plan.PeerUrls;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member that is to join, as it is written: {@code NAME=URL[,URL...]} or {@code NAME=auto}.
 *
 * @param name what it will be called
 * @param peerUrls where it will serve the others; empty if that is to be chosen
 */
record NewcomerArgument(String name, List<String> peerUrls) {
  private static final String AUTO = "auto";

  /** Copies the list. */
  NewcomerArgument {
    peerUrls = List.copyOf(peerUrls);
  }

  static Result<NewcomerArgument> read(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "'%s' is no new member.".formatted(text),
              "",
              "Write NAME=http://HOST:2380, or NAME=auto in a sandbox."));
    }
    String name = text.substring(0, equals);
    String urls = text.substring(equals + 1);
    return urls.equals(AUTO)
        ? Result.ok(new NewcomerArgument(name, List.of()))
        : PeerUrls.checked(List.of(urls.split(",", -1)))
            .map(checked -> new NewcomerArgument(name, checked));
  }

  static Result<List<NewcomerArgument>> readAll(List<String> texts) {
    List<NewcomerArgument> all = new ArrayList<>();
    for (String text : texts) {
      Result<NewcomerArgument> read = read(text);
      Optional<Problem> failure = read.failure();
      if (failure.isPresent()) {
        return Result.failed(failure.get());
      }
      read.toOptional().ifPresent(all::add);
    }
    return Result.ok(all);
  }

  /** With a place for it. */
  Result<Newcomer> placed(NodeDriver nodes) {
    return peerUrls.isEmpty()
        ? nodes.propose(name).map(urls -> new Newcomer(name, urls))
        : Result.ok(new Newcomer(name, peerUrls));
  }

  static Result<List<Newcomer>> placed(List<NewcomerArgument> all, NodeDriver nodes) {
    Result<List<Newcomer>> placed = Result.ok(List.of());
    for (NewcomerArgument each : all) {
      placed =
          placed.then(
              before ->
                  each.placed(nodes)
                      .map(
                          next -> {
                            List<Newcomer> more = new ArrayList<>(before);
                            more.add(next);
                            return more;
                          }));
    }
    return placed;
  }
}
