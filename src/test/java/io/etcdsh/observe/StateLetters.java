package io.etcdsh.observe;

import java.util.List;
import java.util.stream.Stream;

/**
 * A state of a cluster as text, a letter for each voter: {@code U} up, {@code D} killed, {@code H}
 * stopped by a signal, {@code N} added and never started; in lower case a learner, which comes
 * last. The first letter is what becomes of the member that leads when all of them are up.
 *
 * @param text the letters
 */
record StateLetters(String text) {
  private static final List<String> SOME = List.of("UUUu UUH UUN UUD UUU UU U".split(" ", -1));

  private static final String ONE_AND_TWO =
      "U Uu Ud Un UU UD DU UH UN UUu UUd UUn UDu UNu UHd HUu ";
  private static final String THREE =
      "UUU UUD DUU UUH HUU UUN UDD UHH UDH UDN UHN UUUu UUUd UUUn UUDu DUUu UUHu HUUd UUNu UUNn "
          + "UDDu ";
  private static final String FOUR_AND_FIVE =
      "UUUU UUUD DUUU UUUH UUUN UUDD UUHH UUDN UUUDu UUUNd UUUUU UUUUD UUUUH UUUUN UUUDD DUUUD "
          + "UUUHH HUUUH UUUDH UUUDN UUUHN UUUNN UUDDD UUHHH UUUUDu UUUHHu";

  private static final List<String> ALL =
      List.of((ONE_AND_TWO + THREE + FOUR_AND_FIVE).split(" ", -1));

  /** Few that differ much, for every build. */
  static List<StateLetters> some() {
    return SOME.stream().map(StateLetters::new).toList();
  }

  /** All that are worth their time. */
  static List<StateLetters> all() {
    return ALL.stream().map(StateLetters::new).toList();
  }

  /** Whether it can be made on {@code version}: 3.4 adds nobody while one has never started. */
  boolean canBeMadeOn(String version) {
    return !version.startsWith("3.4.") || count('N') < 2;
  }

  /** How many voters have been started. */
  int startedVoters() {
    return (int) voters().filter(it -> it != 'N').count();
  }

  /** How many members have this letter. */
  int count(char letter) {
    return (int) letters().filter(it -> it == letter).count();
  }

  /** Whether those that are up are a quorum. */
  boolean hasLeader() {
    return count('U') > voters().count() / 2;
  }

  /** The learner's letter in upper case; a blank if there is none. */
  char learner() {
    return letters().filter(Character::isLowerCase).findFirst().map(it -> up(it)).orElse(' ');
  }

  /** The letters of the voters that are started, beginning with the leader's. */
  List<Character> started() {
    return voters().filter(it -> it != 'N').toList();
  }

  private Stream<Character> voters() {
    return letters().filter(Character::isUpperCase);
  }

  private Stream<Character> letters() {
    return text.chars().mapToObj(it -> (char) it);
  }

  private static char up(char letter) {
    return Character.toUpperCase(letter);
  }
}
