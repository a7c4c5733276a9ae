package io.etcdsh.etcd.remote;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Finds out what a server speaks that closed our connection without a word, as etcd does when TLS
 * meets plaintext. Sends nothing that matters; a server that stays silent holds each try for half a
 * second.
 */
final class TransportProbe {
  private static final int TIMEOUT_MILLIS = 500;

  /** A reset comes before the alert now and then; three in a row are a server that sends none. */
  private static final int TRIES = 3;

  private TransportProbe() {}

  /** Whether a TLS handshake gets anywhere; the server need not like us. */
  static boolean speaksTls(Target.Tcp address) {
    try (SSLSocket socket = shakingHands(address, new KeyManager[0])) {
      return socket.isConnected();
    } catch (SSLException refused) {
      return alertIn(refused).isPresent();
    } catch (IOException | GeneralSecurityException silent) {
      return false;
    }
  }

  /**
   * The alert with which a server refuses us after the handshake. We send nothing after it, because
   * what we send meets a closed socket, and the reset that follows destroys the alert. The end of
   * the handshake itself may do so; then we ask again.
   */
  static Optional<String> alert(Target.Tcp address, KeyManager[] own) {
    Optional<String> alert = Optional.empty();
    try {
      for (int i = 0; i < TRIES && alert.isEmpty(); i++) {
        alert = heard(address, own);
      }
    } catch (IOException | GeneralSecurityException silent) {
      return alert;
    }
    return alert;
  }

  /** Empty if the connection was reset, or the server was silent; a busy one may be for a while. */
  private static Optional<String> heard(Target.Tcp address, KeyManager[] own)
      throws IOException, GeneralSecurityException {
    try (SSLSocket socket = shakingHands(address, own)) {
      socket.getInputStream().readNBytes(1);
      return Optional.empty();
    } catch (SSLException refused) {
      return alertIn(refused);
    } catch (SocketException | SocketTimeoutException resetOrSlow) {
      return Optional.empty();
    }
  }

  private static Optional<String> alertIn(SSLException refused) {
    return Optional.ofNullable(refused.getMessage()).filter(text -> text.contains("alert"));
  }

  private static SSLSocket shakingHands(Target.Tcp address, KeyManager[] own)
      throws IOException, GeneralSecurityException {
    Socket plain = connected(address);
    try {
      SSLSocket socket =
          (SSLSocket)
              trustingAll(own)
                  .getSocketFactory()
                  .createSocket(plain, address.host(), address.port(), true);
      socket.startHandshake();
      return socket;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  /** TLS that takes whatever certificate it is shown. */
  static SSLContext trustingAll(KeyManager[] own) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
    return context;
  }

  /** Whether a plain HTTP request is answered. */
  static boolean speaksPlaintext(Target.Tcp address) {
    try (Socket socket = connected(address)) {
      socket
          .getOutputStream()
          .write("GET /version HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] begin = socket.getInputStream().readNBytes(5);
      return new String(begin, StandardCharsets.US_ASCII).equals("HTTP/");
    } catch (IOException silent) {
      return false;
    }
  }

  private static Socket connected(Target.Tcp address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(address.host(), address.port()), TIMEOUT_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
