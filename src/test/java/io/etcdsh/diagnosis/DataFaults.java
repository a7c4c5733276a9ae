package io.etcdsh.diagnosis;

import io.etcdsh.fixture.ClusterFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Members whose data is not that of the others: their files are edited while they are down. */
final class DataFaults {
  private static final int EDITED = 1;

  private DataFaults() {}

  static void changedByte(ClusterFixture cluster) throws IOException {
    cluster.etcdctl("put", "k", "needle-in-the-haystack").orFail();
    edit(cluster, utf8("needle-in-the-haystack"), utf8("noodle-in-the-haystack"));
  }

  /** In the file the revision, eight bytes, follows its name ({@code auth/store.go}). */
  static void otherUsers(ClusterFixture cluster) throws IOException {
    cluster.etcdctl("role", "add", "reader").orFail();
    edit(cluster, authRevision(2), authRevision(9));
  }

  private static byte[] authRevision(long revision) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(utf8("authRevision"));
    bytes.write(ByteBuffer.allocate(Long.BYTES).putLong(revision).array());
    return bytes.toByteArray();
  }

  private static void edit(ClusterFixture cluster, byte[] from, byte[] to) throws IOException {
    Path db = cluster.directory().resolve("m2/member/snap/db");
    Faults.awaitInFile(db, from);
    cluster.member(EDITED).kill();
    Files.write(db, Faults.replaced(Files.readAllBytes(db), from, to));
    cluster.member(EDITED).start();
    cluster.member(EDITED).awaitHealthy();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
