package io.etcdsh.evidence;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ServedCertificate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An observation without what tells whose cluster it is: hosts, and the names in certificates. Each
 * gets a name of its own, the same wherever it stands, so that all else can still be read.
 */
public final class Redacted {
  private Redacted() {}

  /** The same without them. */
  public static Observation of(Observation seen) {
    Map<String, String> names =
        new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));
    hosts(seen).forEach(host -> names.putIfAbsent(host, "host-" + (names.size() + 1)));
    owners(seen).forEach(owner -> names.putIfAbsent(owner, "CN=name-" + (names.size() + 1)));
    String text = ObservationCodec.write(seen);
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return ObservationCodec.read(text);
  }

  private static Set<String> hosts(Observation seen) {
    Stream<String> places =
        Stream.of(
                seen.configured().stream().map(Endpoint::authority),
                seen.interviews().stream().map(it -> it.place().authority()),
                seen.members().stream()
                    .flatMap(it -> Stream.concat(it.clientUrls().stream(), it.peerUrls().stream()))
                    .map(url -> new Endpoint(url).authority()))
            .flatMap(it -> it);
    Stream<String> hosts = places.map(Redacted::host);
    return Stream.concat(hosts, certificates(seen).flatMap(it -> it.names().stream()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String host(String authority) {
    int port = authority.lastIndexOf(':');
    return port < 0 ? authority : authority.substring(0, port);
  }

  private static Set<String> owners(Observation seen) {
    return certificates(seen)
        .flatMap(it -> Stream.of(it.subject(), it.issuer()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<ServedCertificate> certificates(Observation seen) {
    return Stream.concat(
            seen.interviews().stream().map(Interview::reach),
            seen.peers().stream().map(PeerVisit::reach))
        .flatMap(it -> it.toOptional().flatMap(Reach::certificate).stream());
  }
}
