package io.etcdsh.etcd.remote;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Finds out what a server speaks that closed our connection without a word, as etcd does when TLS
 * meets plaintext. Blocks for at most a second; sends nothing that matters.
 */
final class TransportProbe {
  private static final int TIMEOUT_MILLIS = 500;

  private TransportProbe() {}

  /** Whether a TLS handshake gets anywhere; the server need not like us. */
  static boolean speaksTls(Target.Tcp address) {
    try (Socket socket = connected(address)) {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
      try (SSLSocket tls =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(socket, address.host(), address.port(), true)) {
        tls.startHandshake();
        return true;
      }
    } catch (SSLException refused) {
      return String.valueOf(refused.getMessage()).contains("alert");
    } catch (IOException | GeneralSecurityException silent) {
      return false;
    }
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
