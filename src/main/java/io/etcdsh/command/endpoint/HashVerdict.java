package io.etcdsh.command.endpoint;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.model.HashKv;
import java.util.List;

/**
 * Whether members have the same data. Hashes can be compared only at one revision and one
 * compaction (etcd {@code server/storage/mvcc/hash.go}); before 3.6 the revision is not told, but
 * is the one that we asked for.
 *
 * @param survey what they said
 */
record HashVerdict(Survey<HashKv> survey) {

  private List<HashKv> hashes() {
    return survey.sightings().stream()
        .flatMap(sighting -> sighting.reply().toOptional().stream())
        .toList();
  }

  private boolean comparable() {
    return hashes().stream().map(HashKv::compactRevision).distinct().count() == 1
        && hashes().stream().map(HashKv::hashRevision).distinct().count() == 1;
  }

  /** Whether comparable hashes are not equal, which means corrupt data. */
  boolean differ() {
    return comparable() && hashes().stream().map(HashKv::hash).distinct().count() > 1;
  }

  /** The verdict in a sentence. */
  Cell cell() {
    int count = hashes().size();
    if (count < 2) {
      return Cell.of("There is nothing to compare.", Tone.FAINT);
    }
    if (!comparable()) {
      return Cell.of(
          "Revision or compaction differ, so the hashes cannot be compared; try again.",
          Tone.WARNING);
    }
    return differ()
        ? Cell.of("The hashes differ: members disagree about the data.", Tone.BAD)
        : Cell.of("All %d hashes are equal.".formatted(count), Tone.GOOD);
  }
}
