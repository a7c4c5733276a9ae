package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeadmManifestTest {
  @TempDir Path directory;

  @Test
  void prefersTheHealthCheckCertificate() throws IOException {
    touch("etcd/ca.crt", "etcd/healthcheck-client.crt", "etcd/healthcheck-client.key");
    touch("apiserver-etcd-client.crt", "apiserver-etcd-client.key");
    ImportedContext imported = read(pod());
    assertThat(imported.context().name()).isEqualTo("k");
    assertThat(imported.context().endpoints())
        .containsExactly(new Endpoint("https://10.0.0.1:2379"));
    assertThat(imported.context().tls()).isEqualTo(tls("etcd/healthcheck-client"));
    assertThat(imported.notes()).isEmpty();
  }

  @Test
  void fallsBackToTheApiServersAndTheServersCertificate() throws IOException {
    touch("etcd/server.crt", "etcd/server.key");
    assertThat(read(pod()).context().tls()).isEqualTo(tls("etcd/server"));
    touch("apiserver-etcd-client.crt", "apiserver-etcd-client.key");
    assertThat(read(pod()).context().tls()).isEqualTo(tls("apiserver-etcd-client"));
  }

  @Test
  void saysThatTheCertificateIsElsewhere() throws IOException {
    ImportedContext imported = read(pod());
    assertThat(imported.context().tls()).isEqualTo(tls("etcd/healthcheck-client"));
    assertThat(imported.notes()).singleElement().asString().contains("not on this machine");
  }

  @Test
  void takesOtherShapesOfFlags() throws IOException {
    ImportedContext imported =
        read(
            """
            spec: {containers: [
              {name: side, command: [sh, -c, "etcd --x=y"]},
              {name: main, command: [/usr/local/bin/etcd], args: [--debug, -listen-client-urls,
                "http://0.0.0.0:2379,http://[::]:1"]}]}
            """);
    assertThat(imported.context())
        .isEqualTo(
            Context.of(
                "k",
                List.of(new Endpoint("http://127.0.0.1:2379"), new Endpoint("http://[::1]:1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "- 1",
        "spec: 1",
        "spec: {containers: {}}",
        "spec: {containers: [1, [], {command: etcd}]}",
        "spec: {containers: [{command: [etcd]}]}",
        "spec: {containers: [{command: [etcd, --data-dir=/x]}]}",
        "spec: {containers: [{command: [etcd, --listen-client-urls=x]}]}",
        "spec: {containers: [{command: [etcd, --listen-client-urls]}]}",
        "a: &a [x,x]\nb: &b [*a,*a]\nspec: *b",
        "spec: [[[[[["
      })
  void saysThatOtherTextsAreNoManifest(String text) throws IOException {
    assertThat(problem(text).code()).isEqualTo(ProblemCode.BAD_CONFIG);
  }

  @Test
  void saysWhyAManifestCannotBeRead() {
    assertThat(KubeadmManifest.read("k", directory.resolve("none")).failure().map(Problem::code))
        .contains(ProblemCode.NOT_FOUND);
    assertThat(KubeadmManifest.read("k", directory).failure().map(Problem::code))
        .contains(ProblemCode.FILE);
  }

  private TlsFiles tls(String stem) {
    return new TlsFiles(
        Optional.of(directory.resolve("etcd/ca.crt")),
        Optional.of(directory.resolve(stem + ".crt")),
        Optional.of(directory.resolve(stem + ".key")),
        false);
  }

  private String pod() {
    return """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - command:
            - etcd
            - --advertise-client-urls=https://10.0.0.1:2379
            - --listen-client-urls=https://127.0.0.1:2379,https://10.0.0.1:2379
            - --cert-file=DIR/etcd/server.crt
            - --key-file=DIR/etcd/server.key
            - --trusted-ca-file=DIR/etcd/ca.crt
            image: registry.k8s.io/etcd
            name: etcd
        """
        .replace("DIR", directory.toString());
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(directory.resolve(name).getParent());
      Files.writeString(directory.resolve(name), "");
    }
  }

  private ImportedContext read(String text) throws IOException {
    return KubeadmManifest.read("k", manifest(text)).toOptional().orElseThrow();
  }

  private Problem problem(String text) throws IOException {
    return KubeadmManifest.read("k", manifest(text)).failure().orElseThrow();
  }

  private Path manifest(String text) throws IOException {
    return Files.writeString(directory.resolve("etcd.yaml"), text);
  }
}
