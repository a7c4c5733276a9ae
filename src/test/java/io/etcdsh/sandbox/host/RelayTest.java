package io.etcdsh.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** This process plays the member that dials, and a server in it the one that is dialled. */
@Timeout(20)
class RelayTest {
  private static final Link THERE = new Link("m1", "m2");
  private static final Link BACK = new Link("m2", "m1");
  private static final int MEGABYTE = 1 << 20;

  private final Links links = new Links();
  private ServerSocket target;
  private Relay relay;

  @BeforeEach
  void start() throws IOException {
    target = new ServerSocket(0, 10, LoopbackPort.address());
    relay =
        Relay.start(
            "m2", target.getLocalPort(), links, () -> Map.of("m1", ProcessHandle.current().pid()));
  }

  @AfterEach
  void stop() throws IOException {
    relay.close();
    target.close();
  }

  @Test
  void bytesAndEndsPassBothWays() throws Exception {
    try (Socket dialer = dial();
        Socket server = target.accept()) {
      byte[] sent = new byte[MEGABYTE];
      sent[MEGABYTE - 1] = 7;
      dialer.getOutputStream().write(sent);
      dialer.shutdownOutput();
      assertThat(server.getInputStream().readAllBytes()).isEqualTo(sent);
      server.getOutputStream().write(9);
      server.shutdownOutput();
      assertThat(dialer.getInputStream().readAllBytes()).containsExactly(9);
    }
  }

  @Test
  void cutDirectionKeepsItsBytesWhileTheOtherFlows() throws Exception {
    needsProc();
    try (Socket dialer = dial();
        Socket server = target.accept()) {
      links.cut(List.of(THERE));
      dialer.getOutputStream().write(1);
      server.getOutputStream().write(2);
      assertThat(dialer.getInputStream().read()).isEqualTo(2);
      assertThat(server.getInputStream().available()).isZero();
      links.heal();
      assertThat(server.getInputStream().read()).isEqualTo(1);
    }
  }

  @Test
  void cutAnswersAreKept() throws Exception {
    needsProc();
    try (Socket dialer = dial();
        Socket server = target.accept()) {
      links.cut(List.of(BACK));
      server.getOutputStream().write(2);
      dialer.getOutputStream().write(1);
      assertThat(server.getInputStream().read()).isEqualTo(1);
      assertThat(dialer.getInputStream().available()).isZero();
      links.heal();
      assertThat(dialer.getInputStream().read()).isEqualTo(2);
    }
  }

  @Test
  void connectionGivenUpDuringACutNeverReachesTheTarget() throws Exception {
    needsProc();
    links.cut(List.of(THERE, BACK));
    try (Socket givenUp = dial()) {
      givenUp.getOutputStream().write(1);
      awaitConnections(1);
    }
    awaitConnections(0);
    try (Socket second = dial()) {
      second.getOutputStream().write(2);
      awaitConnections(1);
      links.heal();
      try (Socket server = target.accept()) {
        assertThat(server.getInputStream().read()).isEqualTo(2);
      }
    }
  }

  @Test
  void targetThatDoesNotRunEndsTheConnection() throws Exception {
    target.close();
    try (Socket dialer = dial()) {
      assertThat(dialer.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void closedRelayEndsItsConnections() throws Exception {
    AtomicInteger last = new AtomicInteger();
    try (Socket dialer = dial();
        Socket server = target.accept()) {
      server.getOutputStream().write(5);
      assertThat(dialer.getInputStream().read()).isEqualTo(5);
      relay.close();
      last.set(server.getInputStream().read());
    }
    assertThat(last).hasValue(-1);
  }

  private Socket dial() throws IOException {
    return new Socket(LoopbackPort.address(), relay.port());
  }

  private void awaitConnections(int count) {
    // The test's time limit ends the wait.
    while (relay.connections() != count) {
      Thread.onSpinWait();
    }
  }

  private static void needsProc() {
    assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "no /proc/net/tcp here");
  }
}
