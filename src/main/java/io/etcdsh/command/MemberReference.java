package io.etcdsh.command;

import io.etcdsh.line.Similar;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.plan.StandIns;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may call a member: its ID in hex or decimal, its name, a URL, or a prefix. */
public final class MemberReference {
  private MemberReference() {}

  /**
   * The member that {@code text} means. A whole ID, name or URL goes before any prefix, and an ID
   * before a name. Strict lines take an ID in hex only.
   */
  public static Result<Member> resolve(String text, MemberList members, Mode mode) {
    return mode == Mode.ETCDCTL ? strictly(text, members) : resolve(text, members);
  }

  /** The member that {@code text} means in etcdsh's own way. */
  public static Result<Member> resolve(String text, MemberList members) {
    return resolve(text, members.members());
  }

  /** The member that {@code text} means among {@code members}, in etcdsh's own way. */
  public static Result<Member> resolve(String text, List<Member> members) {
    return Stream.<Predicate<Member>>of(
            member -> hasHexId(member, text),
            member -> isKnown(member) && member.id().decimal().equals(text),
            member -> member.started() && member.name().equals(text),
            member -> urls(member).anyMatch(url -> sameUrl(url, text)),
            member -> startsAs(member, text))
        .map(test -> members.stream().filter(test).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> only(text, found))
        .orElseGet(() -> Result.failed(unknown(text, members)));
  }

  private static Result<Member> strictly(String text, MemberList members) {
    return members.members().stream()
        .filter(member -> !text.startsWith("0x") && hasHexId(member, text))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown(text, members.members())));
  }

  private static boolean hasHexId(Member member, String text) {
    if (!isKnown(member)) {
      return false;
    }
    String digits = text.startsWith("0x") ? text.substring(2) : text;
    String padded = "0".repeat(Math.max(0, digits.length() - member.id().hex().length()));
    return digits.equalsIgnoreCase(padded + member.id().hex());
  }

  private static Stream<String> urls(Member member) {
    return Stream.concat(member.clientUrls().stream(), member.peerUrls().stream());
  }

  private static boolean sameUrl(String url, String text) {
    return url.equals(text) || new Endpoint(url).authority().equals(new Endpoint(text).authority());
  }

  private static boolean startsAs(Member member, String text) {
    return !text.isEmpty()
        && (member.name().startsWith(text)
            || (isKnown(member) && member.id().hex().startsWith(text.toLowerCase(Locale.ROOT))));
  }

  /** Whether it has an ID: one that an earlier line of a rehearsed script would add has none. */
  private static boolean isKnown(Member member) {
    return !StandIns.isOne(member.id());
  }

  private static Result<Member> only(String text, List<Member> found) {
    return found.size() == 1
        ? Result.ok(found.getFirst())
        : Result.failed(
            Problem.of(
                ProblemCode.UNKNOWN_MEMBER,
                "\"%s\" may mean several members.".formatted(text),
                "It fits %s.".formatted(told(found)),
                "Write more of the name or of the ID."));
  }

  private static Problem unknown(String text, List<Member> members) {
    return Problem.of(
        ProblemCode.UNKNOWN_MEMBER,
        "There is no member \"%s\".".formatted(text),
        "The members are %s.".formatted(told(members)),
        meant(text, members)
            .map("Did you mean '%s'?"::formatted)
            .orElse(
                "A member is called by its ID in hex or decimal, its name, a URL, or the beginning"
                    + " of name or ID."));
  }

  /** The only name that is like it: of m1, m2 and m3 none is meant by m4. */
  private static Optional<String> meant(String text, List<Member> members) {
    List<String> near =
        Similar.allTo(text, members.stream().filter(Member::started).map(Member::name).toList());
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static String told(List<Member> members) {
    return members.stream()
        .map(member -> member.label() + " (" + StandIns.told(member.id()) + ")")
        .collect(Collectors.joining(", "));
  }
}
