package io.etcdsh.command.endpoint;

import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Scope;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Whom etcdctl asks ({@code ep_command.go}, endpointsFromCluster): the configured endpoints, or
 * with {@code --cluster} every client URL that the members advertise, in the order of the list.
 */
final class EtcdctlTargets {
  static final OptionSpec CLUSTER =
      OptionSpec.flag("cluster", "Ask the members that the member list names (etcdctl's formats)");

  private EtcdctlTargets() {}

  /** Asks all of them at once, each within the limit for a member. */
  static <T> Result<List<Asked<T>>> ask(
      Scope scope, boolean cluster, BiFunction<Endpoint, Duration, Result<T>> call) {
    Duration limit = scope.memberTimeout();
    return endpoints(scope, cluster)
        .then(
            targets ->
                FanOut.ask(
                    targets, endpoint -> new Asked<>(endpoint, call.apply(endpoint, limit))));
  }

  /**
   * The same for commands that make a client for each endpoint: a login that is refused or not
   * answered ends etcdctl there and then ({@code global.go}, mustClient), with the exit code of a
   * bad connection.
   */
  static <T> Result<List<Asked<T>>> askLoggedIn(
      Scope scope, boolean cluster, BiFunction<Endpoint, Duration, Result<T>> call) {
    boolean logsIn = scope.cluster().logsIn();
    return ask(scope, cluster, call).then(asked -> orFailedLogin(asked, logsIn));
  }

  private static <T> Result<List<Asked<T>>> orFailedLogin(List<Asked<T>> asked, boolean logsIn) {
    return asked.stream()
        .flatMap(one -> one.reply().failure().stream())
        .filter(
            problem ->
                problem.code() == ProblemCode.LOGIN_FAILED || (logsIn && problem.isUnconnected()))
        .findFirst()
        .map(Result::<List<Asked<T>>>failed)
        .orElseGet(() -> Result.ok(asked));
  }

  private static Result<List<Endpoint>> endpoints(Scope scope, boolean cluster) {
    if (!cluster) {
      return Result.ok(scope.cluster().endpoints());
    }
    return scope
        .cluster()
        .memberList(Consistency.LINEARIZABLE, scope.timeout())
        .mapProblem(EtcdctlTargets::fetchFailed)
        .map(EtcdctlTargets::clientUrls);
  }

  private static List<Endpoint> clientUrls(MemberList members) {
    return members.members().stream()
        .flatMap(member -> member.clientUrls().stream())
        .map(Endpoint::new)
        .toList();
  }

  private static Problem fetchFailed(Problem problem) {
    return new Problem(
        problem.code(),
        problem.what(),
        "failed to fetch endpoints from etcd cluster member list: " + problem.etcdctlText(),
        problem.hint());
  }
}
