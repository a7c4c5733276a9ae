package io.etcdsh.observe;

import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.Membership;
import io.etcdsh.model.ToldAlarm;
import io.etcdsh.observe.Sightings.Sighting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the members' own words show to be amiss: what they raise, where they disagree. A member
 * lists alarms in no order, and all members list the same ones, so that sentences of a kind are
 * told once and sorted.
 *
 * @param statuses of the members that answered
 * @param strays members with another list
 * @param list to call members by their names
 * @param leader that the newest term has
 */
record Amiss(List<MemberStatus> statuses, List<MemberId> strays, MemberList list, MemberId leader) {
  /** In place of an alarm, if it sees no leader ({@code maintenance.go}, Status). */
  private static final String NO_LEADER = "etcdserver: no leader";

  /** Copies the list. */
  Amiss {
    statuses = List.copyOf(statuses);
    strays = List.copyOf(strays);
  }

  /** One sentence for each thing, none twice; in the same order whoever answered first. */
  static List<String> of(Sightings sightings, MemberList list) {
    List<MemberStatus> statuses =
        sightings.byMember().values().stream()
            .map(Sighting::status)
            .sorted(Comparator.comparing(it -> it.header().memberId().hex()))
            .toList();
    List<MemberId> strays =
        sightings.byMember().entrySet().stream()
            .filter(it -> it.getValue().list().filter(own -> !isSame(own, list)).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    return new Amiss(statuses, strays, list, sightings.leader()).sentences();
  }

  private static boolean isSame(MemberList some, MemberList others) {
    return Membership.of(some.members()).equals(Membership.of(others.members()));
  }

  private List<String> sentences() {
    return Stream.of(troubles(), leaders(), lists(), versions(), downgrades())
        .flatMap(kind -> kind.distinct().sorted())
        .toList();
  }

  private Stream<String> troubles() {
    return statuses.stream()
        .flatMap(
            it ->
                it.errors().stream()
                    .filter(error -> !error.equals(NO_LEADER))
                    .map(error -> trouble(it, error)));
  }

  private String trouble(MemberStatus status, String error) {
    return ToldAlarm.of(error)
        .map(this::raised)
        .orElseGet(() -> "%s says '%s'.".formatted(self(status), error));
  }

  private String raised(ToldAlarm alarm) {
    return alarm
        .raiser()
        .map(id -> "%s has raised the alarm %s.".formatted(raiser(alarm, id), alarm.name()))
        .orElseGet(() -> "The alarm %s is raised.".formatted(alarm.name()));
  }

  private String raiser(ToldAlarm alarm, String decimal) {
    return list.members().stream()
        .map(Member::id)
        .filter(alarm::isOf)
        .map(this::label)
        .findFirst()
        .orElse("Somebody who is no member (%s)".formatted(decimal));
  }

  private Stream<String> leaders() {
    return statuses.stream()
        .filter(it -> !it.leader().equals(leader))
        .map(
            it ->
                it.leader().isNone()
                    ? "%s sees no leader, but others see %s.".formatted(self(it), label(leader))
                    : "%s sees %s as the leader, and %s."
                        .formatted(self(it), label(it.leader()), newest()));
  }

  private Stream<String> lists() {
    return strays.stream()
        .map(it -> "%s lists other members than the cluster does.".formatted(label(it)));
  }

  private String newest() {
    return leader.isNone() ? "no voter does" : "the newest term has " + label(leader);
  }

  private Stream<String> versions() {
    SortedMap<EtcdVersion, List<String>> byMinor =
        statuses.stream()
            .collect(
                Collectors.groupingBy(
                    Amiss::minor,
                    TreeMap::new,
                    Collectors.mapping(this::self, Collectors.toList())));
    String told =
        byMinor.entrySet().stream()
            .map(it -> "%s (%s)".formatted(it.getKey(), String.join(", ", it.getValue())))
            .collect(Collectors.joining(" and "));
    return byMinor.size() < 2
        ? Stream.empty()
        : Stream.of("The members run different versions of etcd: %s.".formatted(told));
  }

  private static EtcdVersion minor(MemberStatus status) {
    return EtcdVersion.parse(status.version())
        .map(it -> new EtcdVersion(it.major(), it.minor(), 0, it.major() + "." + it.minor()))
        .orElse(new EtcdVersion(0, 0, 0, "one that is unknown"));
  }

  private Stream<String> downgrades() {
    return statuses.stream()
        .flatMap(it -> it.downgrade().stream())
        .filter(MemberStatus.Downgrade::enabled)
        .map(it -> "A downgrade to etcd %s is under way.".formatted(it.targetVersion()));
  }

  private String self(MemberStatus status) {
    return label(status.header().memberId());
  }

  private String label(MemberId id) {
    return list.find(id).map(Member::label).filter(it -> !it.isEmpty()).orElse(id.hex());
  }
}
