package io.etcdsh.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What a session can be set to.
 *
 * @param writeOut output format; absent for table on a terminal and simple in a pipe
 * @param hex whether etcdctl's formats print bytes and IDs in hexadecimal
 * @param commandTimeout limit for a call; absent for each command's own
 * @param onError what a script does after a line that failed
 * @param consent what was said beforehand about changes
 * @param screen how the shell uses the screen
 * @param typing how lines are typed
 * @param incident what happens at the moment, to mark what is done meanwhile
 */
public record Settings(
    Optional<String> writeOut,
    boolean hex,
    Optional<Duration> commandTimeout,
    OnError onError,
    Consent consent,
    ScreenSettings screen,
    Typing typing,
    Optional<String> incident) {
  /** As a session begins. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          false,
          Optional.empty(),
          OnError.STOP,
          Consent.NONE,
          ScreenSettings.DEFAULT,
          Typing.DEFAULT,
          Optional.empty());

  /** The same with another output format; absent for the default. */
  public Settings withWriteOut(Optional<String> format) {
    return new Settings(format, hex, commandTimeout, onError, consent, screen, typing, incident);
  }

  /** The same with IDs and bytes in hexadecimal or not. */
  public Settings withHex(boolean wanted) {
    return new Settings(
        writeOut, wanted, commandTimeout, onError, consent, screen, typing, incident);
  }

  /** The same with another limit for a call; absent for each command's own. */
  public Settings withCommandTimeout(Optional<Duration> limit) {
    return new Settings(writeOut, hex, limit, onError, consent, screen, typing, incident);
  }

  /** The same with another answer to a line that failed. */
  public Settings withOnError(OnError wanted) {
    return new Settings(writeOut, hex, commandTimeout, wanted, consent, screen, typing, incident);
  }

  /** The same with another consent to changes. */
  public Settings withConsent(Consent wanted) {
    return new Settings(writeOut, hex, commandTimeout, onError, wanted, screen, typing, incident);
  }

  /** The same with another use of the screen. */
  public Settings withScreen(ScreenSettings wanted) {
    return new Settings(writeOut, hex, commandTimeout, onError, consent, wanted, typing, incident);
  }

  /** The same with lines typed in another way. */
  public Settings withTyping(Typing wanted) {
    return new Settings(writeOut, hex, commandTimeout, onError, consent, screen, wanted, incident);
  }

  /** The same in the middle of an incident; absent for none. */
  public Settings withIncident(Optional<String> wanted) {
    return new Settings(writeOut, hex, commandTimeout, onError, consent, screen, typing, wanted);
  }

  /** What a script does after a line that failed. */
  public enum OnError {
    /** Ends with that line's status. */
    STOP,
    /** Goes on; ends with the status of the first line that failed. */
    CONTINUE
  }
}
