package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class DiscretizedLogisticTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new DiscretizedLogistic(
        parameters.get(new NDIndex(":, 0:1")), parameters.get(new NDIndex(":, 1:2")));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0.5, -2},
        new double[] {0.25, -4.5},
        new double[] {0, -3},
        new double[] {1.5, -2},
        new double[] {-0.5, -7.5},
        new double[] {0.5, 7});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.greyLevels();
  }

  @EachEngine
  void equalsTheDifferenceOfSigmoidsWhereThatIsExact(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double location = 0.4;
      double scale = Math.exp(-3);
      double[] levels = {0, 1, 60, 102, 103, 200, 254, 255};
      double[] expected =
          Arrays.stream(levels).map(l -> Math.log(probability(l, location, scale))).toArray();
      NDArray x = manager.create(levels, new Shape(levels.length, 1)).div(255);
      NDArray locations = x.zerosLike().add(location);
      NDArray logProb = new DiscretizedLogistic(locations, x.zerosLike().sub(3)).logProb(x);
      assertClose(logProb, 1e-8, expected);
    }
  }

  @EachEngine
  void isFiniteInFloat32HoweverFarAndNarrow(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      float[] locations = {-1000, -1, 0, 0.3f, 1, 2, 1000};
      float[] logScales = {-7.69f, -7.69f, -7.69f, -7.69f, 7, 7, -7.69f};
      for (float level : new float[] {0, 1, 128, 254, 255}) {
        NDArray location = manager.create(locations).reshape(-1, 1);
        NDArray logScale = manager.create(logScales).reshape(-1, 1);
        NDArray x = location.zerosLike().add(level / 255f);
        DiscretizedLogistic p = new DiscretizedLogistic(location, logScale);
        assertFinite(p.logProb(x));
        assertThat(p.logProb(x).max().getFloat()).isLessThanOrEqualTo(0);
        for (double gradient : NdAssert.gradient(l -> with(l, logScale).logProb(x), location)) {
          assertThat(gradient).isFinite();
        }
        for (double gradient : NdAssert.gradient(s -> with(location, s).logProb(x), logScale)) {
          assertThat(gradient).isFinite();
        }
      }
    }
  }

  @EachEngine
  void edgeLevelsTakeTheTails(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray location = manager.create(new double[] {-3, 4}, new Shape(2, 1));
      NDArray logScale = location.zerosLike().sub(4);
      NDArray x = manager.create(new double[] {0, 1}, new Shape(2, 1));
      assertClose(with(location, logScale).logProb(x), 1e-12, 0, 0);
      assertClose(with(location, logScale).mean(), 1e-12, 0, 1);
    }
  }

  @EachEngine
  void everyLevelStoredInFloat32IsItsOwnBin(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      float[] levels = new float[256];
      for (int level = 0; level < levels.length; level++) {
        levels[level] = level / 255f;
      }
      NDArray x = manager.create(levels).reshape(256, 1);
      NDArray logProb = with(x.zerosLike().add(0.5), x.zerosLike().sub(3)).logProb(x);
      double total = Arrays.stream(HostArrays.read(logProb)).map(Math::exp).sum();
      assertClose(new double[] {total}, 1e-5, 1);
    }
  }

  private static DiscretizedLogistic with(NDArray location, NDArray logScale) {
    return new DiscretizedLogistic(location, logScale);
  }

  /** The formula of the papers: a difference of two logistic distribution functions. */
  private static double probability(double level, double location, double scale) {
    double upper = level == 255 ? 1 : sigmoid(((level + 0.5) / 255 - location) / scale);
    double lower = level == 0 ? 0 : sigmoid(((level - 0.5) / 255 - location) / scale);
    return upper - lower;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
