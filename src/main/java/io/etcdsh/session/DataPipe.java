package io.etcdsh.session;

import io.etcdsh.model.Bytes;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output as a place for data: each answer is one write, and a reader that went away is
 * remembered. Takes a stream that reports failures ({@code FileOutputStream}, not {@code
 * PrintStream}): Java ignores SIGPIPE, so a closed pipe shows only as a failing write. Thread-safe.
 */
public final class DataPipe {
  private final OutputStream stream;
  private boolean closed;

  /** Writes to {@code stream}, which should not buffer. */
  public DataPipe(OutputStream stream) {
    this.stream = stream;
  }

  /** Writes everything at once; does nothing after a write has failed. */
  public synchronized void write(Bytes bytes) {
    if (closed || bytes.isEmpty()) {
      return;
    }
    try {
      stream.write(bytes.toArray());
      stream.flush();
    } catch (IOException gone) {
      closed = true;
    }
  }

  /** Whether a write has failed. */
  public synchronized boolean closed() {
    return closed;
  }
}
