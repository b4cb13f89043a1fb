package org.vaezoo.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vaezoo.core.distribution.Jacobians;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class MaskedNetworkTest {

  private static final int ROWS = 5;
  private static final int UNITS = 4;
  private static final int FEATURES = 3;
  private static final List<Integer> HIDDEN = List.of(9, 7);

  private static MaskedNetwork network(NDManager manager, boolean reversed) {
    MaskedNetwork network =
        new MaskedNetwork(UNITS, HIDDEN, Activation.TANH, reversed, 0.5, InitialWeights.of(1));
    Passes.initialize(network.block(), manager);
    enlarge(network.block());
    return network;
  }

  /** Weights large enough that nothing is nearly linear. */
  private static void enlarge(Block block) {
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, 9);
    NamedParameters.arrays(NamedParameters.of(block))
        .forEach(
            (name, array) -> {
              double[] values = HostArrays.read(array);
              Arrays.setAll(values, i -> values[i] + 0.7 * stream.normal(name.hashCode() + i));
              set(array, values);
            });
  }

  private static void set(NDArray array, double... values) {
    HostArrays.create(array.getManager(), values, array.getShape(), array.getDataType())
        .copyTo(array);
  }

  private static NDArray normal(NDManager manager, long seed, long rows, long columns) {
    return Passes.noise(manager, seed).normal(new Shape(rows, columns));
  }

  /** Which units an output of unit i depends on: those before it, exactly. */
  @EachEngine
  void anOutputDependsOnTheUnitsBeforeItAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = normal(manager, 1, 1, UNITS);
      for (boolean reversed : new boolean[] {false, true}) {
        Autoregression network = network(manager, reversed).at(Passes.training(manager));
        double[] rank = HostArrays.read(network.rank(DataType.FLOAT64));
        assertThat(rank)
            .containsExactly(reversed ? new double[] {4, 3, 2, 1} : new double[] {1, 2, 3, 4});
        for (int unit = 0; unit < UNITS; unit++) {
          assertDependsOnThoseBefore(rank, unit, z, at -> network.of(at).m());
          assertDependsOnThoseBefore(rank, unit, z, at -> network.of(at).s());
        }
      }
    }
  }

  private static void assertDependsOnThoseBefore(
      double[] rank, int unit, NDArray z, UnaryOperator<NDArray> output) {
    double[] slopes = NdAssert.gradient(at -> column(output.apply(at), unit), z);
    for (int other = 0; other < UNITS; other++) {
      assertThat(slopes[other] != 0)
          .as("unit %d on unit %d", unit, other)
          .isEqualTo(rank[other] < rank[unit]);
    }
  }

  private static NDArray column(NDArray values, int unit) {
    return values.get(":, " + unit);
  }

  /** The first unit too: nodes of degree zero know the context. */
  @EachEngine
  void everyOutputDependsOnTheContext(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      MaskedNetwork network = network(manager, false);
      Pass pass = Passes.training(manager);
      NDArray z = normal(manager, 1, 1, UNITS);
      NDArray context = normal(manager, 2, 1, HIDDEN.get(0));
      for (int unit = 0; unit < UNITS; unit++) {
        int u = unit;
        double[] slopes = NdAssert.gradient(c -> column(network.at(c, pass).of(z).m(), u), context);
        assertThat(slopes).as("unit %d", u).isNotEqualTo(new double[slopes.length]);
      }
    }
  }

  @EachEngine
  void determinantsOfBothFlowsAreThoseOfTheirDerivatives(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = normal(manager, 3, ROWS, UNITS);
      for (boolean reversed : new boolean[] {false, true}) {
        Autoregression network = network(manager, reversed).at(Passes.training(manager));
        Jacobians.assertLogDeterminant(new InverseAutoregressiveFlow(network), z);
        Jacobians.assertLogDeterminant(new MaskedAutoregressiveFlow(network), z);
      }
    }
  }

  @EachEngine
  void theInverseOfAMaskedAutoregressiveFlowUndoesIt(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = normal(manager, 3, ROWS, UNITS);
      for (boolean reversed : new boolean[] {false, true}) {
        Autoregression network = network(manager, reversed).at(Passes.training(manager));
        MaskedAutoregressiveFlow flow = new MaskedAutoregressiveFlow(network);
        assertClose(flow.invert(flow.apply(z).z()), 1e-10, z);
        assertClose(flow.apply(flow.invert(z)).z(), 1e-10, z);
      }
    }
  }

  @EachEngine
  void withZeroWeightsTheMaskedFlowIsTheIdentityAndTheInverseOneKeepsAShare(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      MaskedNetwork network = network(manager, false);
      NamedParameters.arrays(NamedParameters.of(network.block()))
          .values()
          .forEach(array -> set(array, new double[Math.toIntExact(array.size())]));
      Autoregression still = network.at(Passes.training(manager));
      NDArray z = normal(manager, 3, ROWS, UNITS);
      Flowed same = new MaskedAutoregressiveFlow(still).apply(z);
      assertThat(same.z()).isEqualTo(z);
      assertClose(same.logDeterminant(), 0, new double[ROWS]);
      Flowed half = new InverseAutoregressiveFlow(still).apply(z);
      assertClose(half.z().add(half.z()), 1e-15, z);
      for (double log : HostArrays.read(half.logDeterminant())) {
        NdAssert.assertClose(new double[] {log}, 1e-14, -UNITS * Math.log(2));
      }
    }
  }

  /** Steps in turns of order, each with a context of its own. */
  @EachEngine
  void flowsOfAnEncoderHaveTheDeterminantsOfTheirDerivatives(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray features = normal(manager, 5, ROWS, FEATURES);
      NDArray z = normal(manager, 3, ROWS, UNITS);
      for (FlowNetwork network : networks()) {
        Passes.initialize(network.block(), manager);
        enlarge(network.block());
        Flow flow = network.at(features, Passes.training(manager));
        Jacobians.assertLogDeterminant(flow, z);
      }
    }
  }

  /** The flow of a sample is that of its example: rows are sample-major. */
  @EachEngine
  void flowsAreRepeatedOnceForEachSample(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray features = normal(manager, 5, ROWS, FEATURES);
      NDArray z = normal(manager, 3, ROWS, UNITS);
      Pass once = Passes.training(manager);
      Pass twice = new Pass(once.parameters(), manager, once.noise(), true, 2);
      for (FlowNetwork network : networks()) {
        Passes.initialize(network.block(), manager);
        enlarge(network.block());
        NDArray single = network.at(features, once).apply(z).z();
        NDArray both = network.at(features, twice).apply(z.tile(new long[] {2, 1})).z();
        assertClose(both, 1e-12, single.tile(new long[] {2, 1}));
      }
    }
  }

  private static List<FlowNetwork> networks() {
    return List.of(
        new PlanarSpec.Network(UNITS, FEATURES, 3, InitialWeights.of(2)),
        new InverseAutoregressiveSpec.Network(
            UNITS, FEATURES, 3, HIDDEN, Activation.TANH, InitialWeights.of(2)));
  }
}
