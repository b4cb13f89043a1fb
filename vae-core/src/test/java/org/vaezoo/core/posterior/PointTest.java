package org.vaezoo.core.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

class PointTest {

  @EachEngine
  void drawsItsCodeWithoutNoiseAtInfiniteDensity(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray code = manager.create(new double[] {1, 2, 3, 4}, new Shape(2, 2));
      Draw draw = new Point(code).draw(new FixedNoise());
      assertClose(draw.z(), 0, 1, 2, 3, 4);
      assertThat(HostArrays.read(draw.logProb()))
          .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
  }

  @EachEngine
  void summarisesTheSpreadOfItsCodesAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray code = manager.create(new double[] {1, 5, 3, 5}, new Shape(2, 2));
      UnitStatistics statistics = new Point(code).statistics(UnitScale.standard());
      assertThat(statistics.columns(0))
          .containsExactly(
              Map.entry(StatisticColumns.CODE_MEAN, 2.0),
              Map.entry(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES, 1.0));
      assertThat(statistics.active(0)).isTrue();
      assertThat(statistics.active(1)).isFalse();
      assertThat(statistics.plus(statistics).examples()).isEqualTo(4);
      assertThat(statistics.plus(statistics).columns(0))
          .containsEntry(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES, 1.0);
      assertThatThrownBy(
              () ->
                  statistics.plus(
                      GaussianStatistics.of(new double[2], new double[2], 2, Coordinates.STANDARD)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "cannot add summaries of different latents: point statistics of 2 units over 2"
                  + " examples and Gaussian statistics of 2 units over 1 examples");
    }
  }
}
