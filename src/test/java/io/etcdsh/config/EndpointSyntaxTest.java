package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:2379",
        "localhost:1",
        "http://a.b-c_d:65535",
        "https://x:2379/",
        "HTTPS://x:1",
        "[::1]:2379",
        "https://[fe80::1%eth0]:2379",
        "unix:///run/etcd.sock",
        "unixs://etcd"
      })
  void takesWhatEtcdsClientTakes(String text) {
    assertThat(EndpointSyntax.read(text)).isEqualTo(Result.ok(new Endpoint(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|nothing between two commas",
        "localhost|needs a host and a port",
        "http://localhost|needs a host and a port",
        ":2379|not a host name",
        "::1:2379|stands in brackets",
        "a:0|from 1 to 65535",
        "a:65536|from 1 to 65535",
        "a:b|needs a host and a port",
        "ftp://a:1|scheme must be http",
        "u:p@a:1|A user does not belong there",
        "https://a:1/path|needs a host and a port",
        "unix://|path is missing",
        "a b:1|not a host name"
      })
  void saysWhatIsWrong(String text, String why) {
    assertThat(EndpointSyntax.read(text).failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BAD_OPTION);
              assertThat(problem.why()).contains(why);
            });
  }

  @Test
  void splitsListsAndTrimsBlanks() {
    assertThat(EndpointSyntax.readAll(List.of(" a:1 , b:2", "c:3")))
        .isEqualTo(
            Result.ok(List.of(new Endpoint("a:1"), new Endpoint("b:2"), new Endpoint("c:3"))));
    assertThat(EndpointSyntax.readAll(List.of("a:1,,b:2")).failure()).isPresent();
  }

  @Property(tries = 300)
  boolean neverThrows(@ForAll String text) {
    return EndpointSyntax.readAll(List.of(text)) != null;
  }
}
