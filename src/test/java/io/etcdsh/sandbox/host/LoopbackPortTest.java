package io.etcdsh.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LoopbackPortTest {

  @Test
  void reservedPortRefusesConnectionsButCanBeListenedOn() throws Exception {
    try (LoopbackPort port = LoopbackPort.reserve();
        Socket dialer = new Socket();
        ServerSocket server = new ServerSocket()) {
      InetSocketAddress address = new InetSocketAddress(LoopbackPort.address(), port.number());
      assertThatThrownBy(() -> dialer.connect(address)).isInstanceOf(ConnectException.class);
      server.setReuseAddress(true);
      server.bind(address);
      try (Socket second = new Socket(address.getAddress(), address.getPort())) {
        assertThat(second.isConnected()).isTrue();
      }
    }
  }
}
