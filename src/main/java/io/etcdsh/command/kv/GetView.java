package io.etcdsh.command.kv;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.GoQuote;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeResult;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code get} as etcdctl prints it.
 *
 * @param result as the cluster told it
 * @param shape what the line wants to see of it
 * @param line of the etcdctl to follow
 * @param hex whether keys, values and IDs are to be hexadecimal
 */
record GetView(RangeResult result, GetAnswer.Shape shape, EtcdLine line, boolean hex)
    implements EtcdctlView {

  /** Key and value lines; for a bare count, which etcdctl does not show here, the count. */
  @Override
  public Bytes simple() {
    if (shape.countOnly()) {
      return Bytes.utf8(result.count() + "\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (KeyValue pair : result.keyValues()) {
      if (!shape.valueOnly()) {
        writeLine(out, pair.key());
      }
      writeLine(out, pair.value());
    }
    return Bytes.of(out.toByteArray());
  }

  private void writeLine(ByteArrayOutputStream out, Bytes content) {
    out.writeBytes(hex ? escaped(content).toArray() : content.toArray());
    out.write('\n');
  }

  private static Bytes escaped(Bytes content) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      text.append("\\x%02x".formatted(content.at(i)));
    }
    return Bytes.utf8(text.toString());
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(tree());
  }

  Json tree() {
    Json.Builder tree = Json.object().put("header", HeaderText.json(result.header()));
    if (!result.keyValues().isEmpty()) {
      tree.put("kvs", Json.array(result.keyValues().stream().map(GetView::pair).toList()));
    }
    return tree.trueIfSet("more", result.more()).numberIfSet("count", result.count()).build();
  }

  private static Json pair(KeyValue pair) {
    return Json.object()
        .base64IfSet("key", pair.key())
        .numberIfSet("create_revision", pair.createRevision())
        .numberIfSet("mod_revision", pair.modRevision())
        .numberIfSet("version", pair.version())
        .base64IfSet("value", pair.value())
        .numberIfSet("lease", pair.lease())
        .build();
  }

  @Override
  public Optional<List<String>> fields() {
    List<String> lines = new ArrayList<>(HeaderText.fields(result.header(), line, hex));
    for (KeyValue pair : result.keyValues()) {
      lines.add("\"Key\" : " + GoQuote.quote(pair.key()));
      lines.add("\"CreateRevision\" : " + pair.createRevision());
      lines.add("\"ModRevision\" : " + pair.modRevision());
      lines.add("\"Version\" : " + pair.version());
      lines.add("\"Value\" : " + GoQuote.quote(pair.value()));
      lines.add("\"Lease\" : " + lease(pair.lease()));
    }
    lines.add("\"More\" : " + result.more());
    lines.add("\"Count\" : " + result.count());
    return Optional.of(lines);
  }

  private String lease(long id) {
    return hex && line.isAtLeast(EtcdLine.V3_6) ? "%016x".formatted(id) : Long.toString(id);
  }

  @Override
  public Optional<Bytes> protobuf() {
    return Optional.of(result.encoded());
  }
}
