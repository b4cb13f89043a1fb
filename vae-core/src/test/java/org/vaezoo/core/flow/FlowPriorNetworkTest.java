package org.vaezoo.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class FlowPriorNetworkTest {

  private static final int UNITS = 2;

  /** Two steps, with weights of this size instead of the initial ones. */
  private static Prior<DiagonalGaussian> prior(NDManager manager, double scale, long rows) {
    FlowPriorSpec.Network network =
        new FlowPriorSpec.Network(UNITS, 2, List.of(6), Activation.TANH, InitialWeights.of(1));
    Passes.initialize(network.block(), manager);
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, 4);
    NamedParameters.arrays(NamedParameters.of(network.block()))
        .forEach(
            (name, array) -> {
              double[] values = new double[Math.toIntExact(array.size())];
              Arrays.setAll(values, i -> scale * stream.normal(name.hashCode() + i));
              TinyVae.write(array, values);
            });
    return network.at(Context.unconditional(rows), Passes.evaluation(manager));
  }

  @EachEngine
  void densityOfTwoUnitsIntegratesToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int side = 401;
      double step = 0.1;
      int count = side * side;
      double[] z = new double[2 * count];
      for (int i = 0; i < count; i++) {
        z[2 * i] = (i / side - side / 2) * step;
        z[2 * i + 1] = (i % side - side / 2) * step;
      }
      NDArray points = manager.create(z, new Shape(count, UNITS));
      Prior<DiagonalGaussian> prior = prior(manager, 0.6, count);
      double[] logProb = HostArrays.read(prior.logProb(points));
      double total = Arrays.stream(logProb).map(Math::exp).sum() * step * step;
      assertThat(total).isCloseTo(1, within(1e-6));
    }
  }

  /** The mean over draws of another density over this one is one, if draws follow it. */
  @EachEngine
  void drawsFollowTheDensity(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int draws = 20_000;
      Prior<DiagonalGaussian> prior = prior(manager, 0.6, draws);
      NDArray z = prior.sample(Passes.noise(manager, 5));
      NDArray mean = manager.zeros(new Shape(draws, UNITS), DataType.FLOAT64);
      DiagonalGaussian narrow = new DiagonalGaussian(mean.add(0.3), mean.sub(1));
      Moments moments = new Moments();
      moments.addAll(HostArrays.read(narrow.logProb(z).sub(prior.logProb(z)).exp()));
      Estimate weights = moments.estimate();
      assertThat(weights.standardError()).isLessThan(0.03);
      assertThat(weights.mean()).isCloseTo(1, within(4 * weights.standardError()));
    }
  }

  @EachEngine
  void withZeroWeightsItIsTheStandardNormal(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Prior<DiagonalGaussian> prior = prior(manager, 0, 5);
      StandardNormal normal = new StandardNormal(5, UNITS);
      NDArray z = normal.sample(Passes.noise(manager, 1));
      assertClose(prior.logProb(z), 0, normal.logProb(z));
      assertClose(prior.sample(Passes.noise(manager, 1)), 0, z);
    }
  }
}
