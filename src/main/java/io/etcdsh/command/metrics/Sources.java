package io.etcdsh.command.metrics;

import io.etcdsh.command.Scope;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers of all members, asked at once, and once more after a while if need be.
 *
 * @param all members by name, then endpoints of nobody
 */
record Sources(List<Source> all) {
  Sources {
    all = List.copyOf(all);
  }

  /** A place and what it told. */
  private record Answer(Endpoint place, Result<Window> told) {}

  /**
   * Asks everybody; fails only if it is interrupted.
   *
   * @param apart the time between two scrapes; absent for one scrape
   */
  static Result<Sources> ask(Scope scope, Optional<Duration> apart) {
    ClusterReader cluster = scope.cluster();
    Duration limit = scope.memberTimeout();
    Optional<MemberList> list =
        cluster
            .memberList(Consistency.SERIALIZABLE, limit)
            .toOptional()
            .or(() -> cluster.state().members());
    List<Endpoint> places = list.map(cluster::places).orElseGet(cluster::endpoints);
    Result<List<Result<Scrape>>> first = FanOut.ask(places, it -> cluster.scrape(it, limit));
    Result<List<Answer>> answers =
        apart
            .map(
                wait ->
                    first
                        .then(told -> paused(told, wait))
                        .then(told -> again(cluster, places, told, limit)))
            .orElseGet(() -> first.map(told -> once(places, told)));
    return answers.map(told -> new Sources(matched(list, told)));
  }

  private static Result<List<Result<Scrape>>> paused(List<Result<Scrape>> told, Duration wait) {
    try {
      Thread.sleep(wait);
      return Result.ok(told);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The command was interrupted.", ""));
    }
  }

  private static List<Answer> once(List<Endpoint> places, List<Result<Scrape>> told) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      answers.add(new Answer(places.get(i), told.get(i).map(Window::of)));
    }
    return answers;
  }

  private static Result<List<Answer>> again(
      ClusterReader cluster, List<Endpoint> places, List<Result<Scrape>> told, Duration limit) {
    return FanOut.ask(places, it -> cluster.scrape(it, limit))
        .map(
            now -> {
              List<Answer> answers = new ArrayList<>();
              for (int i = 0; i < places.size(); i++) {
                Optional<Scrape> before = told.get(i).toOptional();
                answers.add(
                    new Answer(
                        places.get(i), now.get(i).map(it -> new Window(before.orElse(it), it))));
              }
              return answers;
            });
  }

  private static List<Source> matched(Optional<MemberList> list, List<Answer> answers) {
    List<Member> members = list.map(MemberList::members).orElse(List.of());
    List<Source> sources = new ArrayList<>();
    members.stream()
        .sorted(Comparator.comparing(Member::label))
        .forEach(member -> sources.add(source(member, answers)));
    answers.stream()
        .filter(answer -> members.stream().noneMatch(member -> isOf(answer, member)))
        .forEach(
            it -> sources.add(new Source(Optional.empty(), Optional.of(it.place()), it.told())));
    return sources;
  }

  private static Source source(Member member, List<Answer> answers) {
    List<Answer> own = answers.stream().filter(it -> isOf(it, member)).toList();
    return own.stream()
        .filter(it -> it.told().failure().isEmpty())
        .findFirst()
        .or(() -> own.stream().findFirst())
        .map(it -> new Source(Optional.of(member), Optional.of(it.place()), it.told()))
        .orElseGet(() -> Source.unstarted(member));
  }

  /** By the ID that it tells, else by the address that the member advertises. */
  private static boolean isOf(Answer answer, Member member) {
    List<String> ids =
        answer.told().toOptional().stream()
            .flatMap(it -> it.after().labelValues("etcd_server_id", "server_id").stream())
            .toList();
    return ids.isEmpty()
        ? member.clientUrls().stream()
            .anyMatch(url -> address(new Endpoint(url)).equals(address(answer.place())))
        : ids.contains(member.id().hex());
  }

  private static String address(Endpoint endpoint) {
    return endpoint.authority().replaceFirst("^localhost:", "127.0.0.1:");
  }

  /** Those that answered. */
  List<Source> answering() {
    return all.stream().filter(it -> it.told().failure().isEmpty()).toList();
  }

  /** What went wrong, member by member. */
  List<Problem> problems() {
    return all.stream().flatMap(it -> it.problem().stream()).toList();
  }

  /** How the command ends if answering is all that counts. */
  ExitStatus exit() {
    List<Problem> problems = problems();
    if (!answering().isEmpty()) {
      return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
    Set<ExitStatus> exits =
        problems.stream().map(it -> it.code().exit()).collect(Collectors.toSet());
    return exits.size() == 1 ? exits.iterator().next() : ExitStatus.UNREACHABLE;
  }

  /** The name of the member with an ID in hex; the text itself if it is none. */
  String named(String hex) {
    return all.stream()
        .filter(it -> it.member().filter(member -> member.id().hex().equals(hex)).isPresent())
        .map(Source::name)
        .findFirst()
        .orElse(hex);
  }
}
