package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

class PairedImagesTest {

  private static final Row KEY = new Row().put(TrialColumns.TRIAL, "b");

  private static List<PerImage> images(String split, int samples, Double... nats) {
    Row of = new Row().put(TrialColumns.SPLIT, split).put(PerImage.SAMPLES, samples);
    return List.of(new PerImage(of, Map.of(PerImage.BOUNDS, List.of(nats))));
  }

  /** Differences 1, 2, 6: mean 3, variance 7, standard error sqrt(7 / 3). */
  @Test
  void theErrorIsThatOfTheDifferences() {
    List<Row> rows =
        PairedImages.rows(
            KEY,
            "a",
            images("test", 10, -99.0, -198.0, -294.0),
            images("test", 10, -100.0, -200.0, -300.0));
    assertThat(rows).hasSize(1);
    Map<String, Object> row = rows.get(0).cells();
    assertThat(row.get("trial")).isEqualTo("b");
    assertThat(row.get("against")).isEqualTo("a");
    assertThat(row.get("images")).isEqualTo(3L);
    assertThat(row.get("difference_nats")).isEqualTo(3.0);
    assertThat((Double) row.get("difference_se")).isCloseTo(Math.sqrt(7 / 3.0), within(1e-12));
  }

  @Test
  void otherImagesOrOtherBoundsAreNotCompared() {
    List<PerImage> test = images("test", 10, -1.0, -2.0);
    assertThat(PairedImages.rows(KEY, "a", test, images("train", 10, -1.0, -2.0))).isEmpty();
    assertThat(PairedImages.rows(KEY, "a", test, images("test", 100, -1.0, -2.0))).isEmpty();
    assertThat(PairedImages.rows(KEY, "a", test, images("test", 10, -1.0))).isEmpty();
  }
}
