package org.vaezoo.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

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

  /** Sonderby et al. (2016): units of the upper layer whose rate is above 0.01 nats. */
  @Test
  void theLadderUsesItsUpperLayerWhereThePlainStackDoesNot() throws IOException {
    Map<String, Integer> used = new LinkedHashMap<>();
    for (Row row : CommittedTables.table("mnist-ladder", "units")) {
      if (row.getString("group").equals("z2")) {
        int one = row.getDouble("rate_nats") > 0.01 ? 1 : 0;
        used.merge(row.getString("variant") + row.getString("training.seed"), one, Integer::sum);
      }
    }
    for (int seed = 1; seed <= 3; seed++) {
      int stack = used.get("stacked-vae" + seed);
      assertThat(stack).isLessThanOrEqualTo(3);
      assertThat(used.get("ladder-vae" + seed)).isGreaterThanOrEqualTo(Math.max(4, 3 * stack));
    }
  }

  /**
   * Sohn et al. (2015), table 1: what the latents gain over the net without them, by the bound, is
   * the larger the less is given.
   */
  @Test
  void theGainOverTheBaselineIsLargerTheFewerQuadrantsAreGiven() throws IOException {
    double before = Double.POSITIVE_INFINITY;
    for (Row row : CommittedTables.split("mnist-quadrants", "test")) {
      double gap = row.getDouble("baseline_nats") + row.getDouble("elbo_nats");
      double byPixel = gap / row.getDouble("dimensions");
      assertThat(byPixel).isPositive().isLessThan(before);
      before = byPixel;
    }
    assertThat(CommittedTables.split("mnist-quadrants", "test").rowCount()).isEqualTo(3);
  }

  /** Bowman et al. (2016), on sentences of 1.32 bits a token. */
  @Test
  void theRateOfSentencesCollapsesWithoutAnnealingAndWordDropoutOnly() throws IOException {
    int rows = 0;
    for (Row row : CommittedTables.split("grammar-collapse", "test")) {
      boolean helped =
          row.getDouble("model.decoder.wordDropout") > 0
              || row.getDouble("objective.warmupEpochs") > 0;
      assertThat(row.getDouble("rate_nats") > 0.5).isEqualTo(helped);
      assertThat(row.getString("collapse").equals("total collapse")).isEqualTo(!helped);
      assertThat(-row.getDouble("elbo_bits_per_dim")).isGreaterThan(1.3218);
      rows++;
    }
    assertThat(rows).isEqualTo(4);
  }

  /**
   * The same on 77 melodies; without either the rate is small and not zero: published as a miss. No
   * code is needed there, which is said of none that holds more.
   */
  @Test
  void theRateOfMelodiesIsSmallWithoutAnnealingAndWordDropoutOnly() throws IOException {
    for (Row row : CommittedTables.table("jsb-collapse", "collapse")) {
      boolean helped =
          row.getDouble("model.decoder.wordDropout") > 0
              || row.getDouble("objective.warmupEpochs") > 0;
      assertThat(row.getDouble("rate_nats") > 0.5).isEqualTo(helped);
      assertThat(row.getString("collapse_v2").equals("no code needed")).isEqualTo(!helped);
    }
  }

  /** With and without 5,000 images set aside the model of beta = 4 is called the same. */
  @Test
  void onePairHasOneWord() throws IOException {
    assertThat(CommittedTables.table("verdict-pair", "collapse").stringColumn("collapse_v2"))
        .hasSize(2)
        .containsOnly("unused capacity");
  }

  /** Of thirty fresh models at least 27 have the word that was intended, none has no word. */
  @Test
  void freshModelsAreCalledWhatTheyWereMadeToBe() throws IOException {
    Table confusion = CommittedTables.table("verdict-confusion", "confusion");
    Table all = confusion.where(confusion.stringColumn("intended").isEqualTo("all"));
    for (Row row : all) {
      assertThat(row.getInt("of")).isEqualTo(30);
      switch (row.getString("found")) {
        case "as intended" -> assertThat(row.getInt("trials")).isGreaterThanOrEqualTo(27);
        case "no word" -> assertThat(row.getInt("trials")).isZero();
        default -> assertThat(row.getInt("trials")).isLessThanOrEqualTo(3);
      }
    }
    assertThat(all.rowCount()).isEqualTo(3);
  }
}
