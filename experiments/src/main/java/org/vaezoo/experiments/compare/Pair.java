package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * Two trials on the same split.
 *
 * @param a one
 * @param b the other, from which the first is subtracted
 */
record Pair(SplitRow a, SplitRow b) {

  /** Where a spec has the seed of all that an evaluation draws, its images included. */
  static final String EVALUATION_SEED = "/data/evaluationSeed";

  /** A column of both, b - a. */
  double difference(Column measure) {
    return b.number(measure).orElseThrow() - a.number(measure).orElseThrow();
  }

  /** What each image has, b - a, where both were measured alike and kept it. */
  Optional<double[]> images(PairedImages.Kind kind) throws IOException {
    return PairedImages.differences(kind, a.split(), images(b), images(a));
  }

  private static List<PerImage> images(SplitRow row) throws IOException {
    if (file(row, "result.json").isEmpty()) {
      return List.of();
    }
    return new TrialFolder(row.trial().folder())
        .rateDistortion()
        .map(MeasureResult::images)
        .orElse(List.of());
  }

  /** A file of the trial; empty where it was not kept, or is damaged, which its reader has said. */
  private static Optional<JsonNode> file(SplitRow row, String name) throws IOException {
    var file = row.trial().folder().resolve(name);
    return Files.isRegularFile(file) ? JsonFiles.readable(file, reason -> {}) : Optional.empty();
  }

  /** Why the two must not be compared; empty where they may. */
  Optional<String> reasonAgainst() throws IOException {
    Optional<String> reason = Protocol.of(a).reasonAgainst(Protocol.of(b));
    if (reason.isPresent()) {
      return reason;
    }
    Optional<String> digestA = digest(a);
    Optional<String> digestB = digest(b);
    return digestA.isPresent() && digestB.isPresent() && !digestA.equals(digestB)
        ? Optional.of("the data have the same name but other content: other SHA-256")
        : Optional.empty();
  }

  private static Optional<String> digest(SplitRow row) throws IOException {
    return file(row, "provenance.json")
        .map(provenance -> provenance.path("dataDigest").asText())
        .filter(digest -> !digest.isEmpty());
  }

  /** Whether both were evaluated on the same random numbers, so that images can be paired. */
  boolean sameDraws() {
    Optional<String> seed = a.trial().setting(EVALUATION_SEED);
    return seed.isPresent() && seed.equals(b.trial().setting(EVALUATION_SEED));
  }
}
