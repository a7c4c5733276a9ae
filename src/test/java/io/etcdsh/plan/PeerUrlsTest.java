package io.etcdsh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No URL gets through that would make servers panic. */
@NullMarked
class PeerUrlsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "127.0.0.1:2380",
        "tcp://127.0.0.1:2380",
        "http://127.0.0.1",
        "http://127.0.0.1:",
        "http://127.0.0.1:x",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:2380/",
        "http://127.0.0.1:2380/path",
        "http://127.0.0.1:2380?a=b",
        "http://127.0.0.1:2380#a",
        "http://user@127.0.0.1:2380",
        "http://a b:2380",
        "http://",
        "http://[::1",
        "https://ok:2380,http://bad",
      })
  void refusesWhatServersChokeOn(String urls) {
    assertThat(PeerUrls.checked(Arrays.asList(urls.split(","))).failure()).isPresent();
  }

  @Test
  void anEmptyListIsRefused() {
    assertThat(PeerUrls.checked(List.of()).failure().map(Problem::why))
        .contains("no valid URLs given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:2380",
        "https://etcd-0.etcd.svc:2380",
        "http://:2380",
        "http://[::1]:2380"
      })
  void takesWhatServersTake(String url) {
    assertThat(PeerUrls.checked(List.of(url)).toOptional()).contains(List.of(url));
  }

  @Test
  void sortsAsTheServerDoes() {
    assertThat(PeerUrls.checked(List.of("http://b:1", " http://a:1 ", "http://b:1")).toOptional())
        .contains(List.of("http://a:1", "http://b:1"));
  }
}
