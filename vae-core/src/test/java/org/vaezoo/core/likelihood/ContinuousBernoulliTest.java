package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

@SuppressWarnings("FloatingPointLiteralPrecision") // the digits of the reference
class ContinuousBernoulliTest extends DistributionContract {

  /** Logits around the switch of series at 1/2, at it, and far from it. */
  private static final double[] LOGITS = {
    0, 1e-12, -1e-5, 0.01, -0.2, 0.4999, -0.5, 0.5001, 1, -3, 12, -80, 700
  };

  /** Equation 8 at these logits, to 18 digits by arbitrary precision. */
  private static final double[] MEANS = {
    0.5,
    0.500000000000083333,
    0.499999166666666668,
    0.500833331944447751,
    0.483344433873005194,
    0.541485852325277529,
    0.458505917463201716,
    0.541502312707468358,
    0.581976706869326424,
    0.280937636842077381,
    0.916672810916771572,
    0.0125,
    0.998571428571428571
  };

  private static final double[] LAMBDAS = {0.001, 0.1, 0.3, 0.498, 0.499999, 0.75, 0.9999};

  /** log(2 atanh(1 - 2 lambda) / (1 - 2 lambda)), equation 5, to 18 digits, as above. */
  private static final double[] LOG_NORMALIZERS = {
    1.93450188883880411,
    1.01033855949085407,
    0.750587750880458759,
    0.693152513930256783,
    0.693147180561278643,
    0.787195008176644326,
    2.22051596840662607
  };

  @Override
  protected Distribution of(NDArray parameters) {
    return new ContinuousBernoulli(parameters);
  }

  @Override
  protected List<double[]> parameters() {
    return Arrays.stream(new double[] {0, 0.25, -0.5, 0.515625, 2, -8, 30})
        .mapToObj(logit -> new double[] {logit})
        .toList();
  }

  /** Simpson's rule: error below 1e-9 for the steepest of the densities. */
  @Override
  protected Grid grid(double[] parameters) {
    return Grid.simpson(0, 1, 4000);
  }

  @EachEngine
  void equalsTheFormulaOfThePaper(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (int i = 0; i < LAMBDAS.length; i++) {
        double lambda = LAMBDAS[i];
        NDArray logit = row(manager, Math.log(lambda / (1 - lambda)));
        NDArray logProb = new ContinuousBernoulli(logit).logProb(row(manager, 0.25));
        double expected =
            LOG_NORMALIZERS[i] + 0.25 * Math.log(lambda) + 0.75 * Math.log(1 - lambda);
        assertClose(logProb, 1e-13, expected);
      }
    }
  }

  @EachEngine
  void meansAreThoseOfThePaper(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(LOGITS, new Shape(LOGITS.length, 1));
      assertClose(new ContinuousBernoulli(logits).mean(), 1e-14, MEANS);
    }
  }

  @EachEngine
  void theDerivativeOfTheNormaliserIsTheMean(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(LOGITS, new Shape(LOGITS.length, 1));
      NDArray zero = logits.zerosLike();
      double[] gradient =
          NdAssert.gradient(l -> new ContinuousBernoulli(l).logProb(zero).neg(), logits);
      assertClose(gradient, 1e-13, HostArrays.read(new ContinuousBernoulli(logits).mean()));
    }
  }

  @EachEngine
  void everyLogitIsFiniteInFloat32WithItsGradient(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      float[] extremes = {-1e30f, -1e4f, -1e-30f, 0, 1e-30f, 0.5f, 1e4f, 1e30f};
      NDArray logits = manager.create(extremes).reshape(extremes.length, 1);
      for (float x : new float[] {0, 0.5f, 1}) {
        NDArray at = logits.zerosLike().add(x);
        NdAssert.assertFinite(new ContinuousBernoulli(logits).logProb(at));
        for (double slope : NdAssert.gradient(l -> of(l).logProb(at), logits)) {
          assertThat(slope).isBetween(-1.0, 1.0);
        }
      }
      for (double mean : HostArrays.read(new ContinuousBernoulli(logits).mean())) {
        assertThat(mean).isBetween(0.0, 1.0);
      }
    }
  }

  @EachEngine
  void aFlatDensityDrawsTheUniformItself(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray u = manager.create(new float[] {1e-10f, 0.75f}).reshape(2, 1);
      NDArray draw = new ContinuousBernoulli(u.zerosLike()).sample(new FixedNoise(u));
      assertThat(draw.getFloat(0, 0)).isCloseTo(1e-10f, withinPercentage(1e-3));
      assertThat(draw.getFloat(1, 0)).isCloseTo(0.75f, withinPercentage(1e-3));
    }
  }

  private static NDArray row(NDManager manager, double value) {
    return manager.create(new double[] {value}, new Shape(1, 1));
  }
}
