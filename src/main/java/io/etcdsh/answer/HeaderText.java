package io.etcdsh.answer;

import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.ResponseHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header of an answer in etcdctl's formats. */
public final class HeaderText {
  private HeaderText() {}

  /** The {@code header} of {@code -w json}; absent for an answer that came without one. */
  public static Optional<Json> json(ResponseHeader header) {
    if (header.equals(ResponseHeader.EMPTY)) {
      return Optional.empty();
    }
    return Optional.of(
        Json.object()
            .unsignedIfSet("cluster_id", header.clusterId().value())
            .unsignedIfSet("member_id", header.memberId().value())
            .numberIfSet("revision", header.revision())
            .unsignedIfSet("raft_term", header.raftTerm())
            .build());
  }

  /**
   * The first lines of {@code -w fields} ({@code printer_fields.go}, hdr): from 3.6 on without a
   * revision of 0, and with {@code --hex} in hexadecimal.
   */
  public static List<String> fields(ResponseHeader header, EtcdLine line, boolean hex) {
    boolean modern = line.isAtLeast(EtcdLine.V3_6);
    List<String> lines = new ArrayList<>();
    lines.add("\"ClusterID\" : " + id(header.clusterId().value(), line, hex));
    lines.add("\"MemberID\" : " + id(header.memberId().value(), line, hex));
    if (!modern || header.revision() > 0) {
      lines.add("\"Revision\" : " + header.revision());
    }
    lines.add("\"RaftTerm\" : " + Long.toUnsignedString(header.raftTerm()));
    return lines;
  }

  /** An ID of {@code -w fields}: {@code --hex} works there from 3.6 on. */
  public static String id(long value, EtcdLine line, boolean hex) {
    return hex && line.isAtLeast(EtcdLine.V3_6)
        ? Long.toHexString(value)
        : Long.toUnsignedString(value);
  }
}
