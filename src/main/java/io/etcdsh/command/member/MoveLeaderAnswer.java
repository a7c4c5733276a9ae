package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.MemberId;
import java.util.Optional;

/**
 * Who leads now.
 *
 * @param from who led before
 * @param to who leads now
 * @param label what that one is called
 */
record MoveLeaderAnswer(MemberId from, MemberId to, String label) implements Answer {

  @Override
  public Document document() {
    return Document.lines("%s (%s) leads now.".formatted(label, to.hex()));
  }

  @Override
  public Json json() {
    return Json.object().put("from", Json.text(from.hex())).put("to", Json.text(to.hex())).build();
  }

  /** {@code printer_simple.go}, MoveLeader; the response holds nothing. */
  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(
        new EtcdctlView() {
          @Override
          public Bytes simple() {
            return Bytes.utf8("Leadership transferred from %s to %s\n".formatted(from, to));
          }

          @Override
          public Optional<Json> json() {
            return Optional.of(Json.object().build());
          }

          @Override
          public Optional<Bytes> protobuf() {
            return Optional.of(Bytes.of(new byte[0]));
          }
        });
  }
}
