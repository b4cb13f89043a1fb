package org.vaezoo.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;

/** The committed results of the zoo say what was expected of each family before it was trained. */
class ZooResultsTest {

  /** Burda et al. (2016), table 1: more samples in the objective, a better likelihood. */
  @Test
  void moreSamplesInTheObjectiveGiveABetterLikelihood() throws IOException {
    Map<String, Map<String, Double>> bounds = new LinkedHashMap<>();
    for (Row row : CommittedTables.split("mnist-importance-weighted", "test")) {
      String model = row.getString("variant") + row.getString("objective.samples");
      bounds
          .computeIfAbsent(row.getString("training.seed"), seed -> new LinkedHashMap<>())
          .put(model, row.getDouble("importance_1000_nats"));
    }
    assertThat(bounds).hasSize(3);
    for (Map<String, Double> seed : bounds.values()) {
      assertThat(seed.get("iwae20")).isGreaterThan(seed.get("iwae5"));
      assertThat(seed.get("iwae5")).isGreaterThan(seed.get("vae"));
    }
  }

  /** On the same images, and by far more than the noise of the images. */
  @Test
  void importanceWeightedModelsBeatThePlainOneOnTheSameImages() throws IOException {
    int pairs = 0;
    for (Row row : CommittedTables.table("mnist-importance-weighted", "paired")) {
      assertThat(row.getDouble("difference_nats"))
          .isGreaterThan(3 * row.getDouble("difference_se"));
      pairs++;
    }
    assertThat(pairs).isEqualTo(9);
  }
}
