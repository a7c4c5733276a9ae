package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final TlsFiles SOME =
      new TlsFiles(Optional.of(Path.of("ca.crt")), Optional.empty(), Optional.empty(), false);

  private static Target target(String endpoint, TlsFiles files) {
    return value(Target.of(new Endpoint(endpoint), files));
  }

  @Test
  void schemeDecidesAboutTlsAndFilesWhereThereIsNone() {
    assertThat(target("a:1", TlsFiles.NONE).tls()).isFalse();
    assertThat(target("a:1", SOME).tls()).isTrue();
    assertThat(target("http://a:1", SOME).tls()).isFalse();
    assertThat(target("HTTPS://a:1", TlsFiles.NONE).tls()).isTrue();
    assertThat(target("unix:///run/etcd.sock", SOME).tls()).isFalse();
    assertThat(target("unixs:///run/etcd.sock", TlsFiles.NONE).tls()).isTrue();
  }

  @Test
  void spellingsOfTheSamePlaceAreEqual() {
    assertThat(target("http://127.0.0.1:2379/", SOME))
        .isEqualTo(target("127.0.0.1:2379", TlsFiles.NONE));
    assertThat(target("[::1]:2379", TlsFiles.NONE).address())
        .isEqualTo(new Target.Tcp("::1", 2379));
    assertThat(target("unix:///run/etcd.sock", SOME).address())
        .isEqualTo(new Target.Unix("/run/etcd.sock"));
  }

  @Test
  void urlsForAllAddressesLeadNowhere() {
    assertThat(Target.isPlace(new Endpoint("http://0.0.0.0:2379"))).isFalse();
    assertThat(Target.isPlace(new Endpoint("https://[::]:2379"))).isFalse();
    assertThat(Target.isPlace(new Endpoint("http://10.0.0.1:2379"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "host", "host:", ":1", "host:70000", "::1:2379", "ftp://a:1", "unix://"})
  void nonsenseIsRefused(String text) {
    assertThat(problem(Target.of(new Endpoint(text), TlsFiles.NONE)).code())
        .isEqualTo(ProblemCode.BAD_OPTION);
  }
}
