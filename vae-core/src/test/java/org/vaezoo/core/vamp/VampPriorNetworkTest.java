package org.vaezoo.core.vamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class VampPriorNetworkTest {

  private static final int DIMENSIONS = 3;
  private static final Shape EXAMPLE = new Shape(DIMENSIONS);
  private static final int COMPONENTS = 4;

  /** Some inside of [0, 1], some outside. */
  private static final double[] PSEUDO_INPUTS = {
    0.1, 0.5, 0.9, -0.3, 0.2, 0.4, 0.7, 1.4, 0.6, 0.3, 0.8, 0.25
  };

  @EachEngine
  void equalsTheMeanOfThePosteriorsOfClippedPseudoInputs(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int units = 2;
      Encoder encoder = linearEncoder(manager, units);
      VampPriorNetwork network = withPseudoInputs(encoder, manager);
      double[] z = {0.4, -0.2};
      double density = 0;
      for (int k = 0; k < COMPONENTS; k++) {
        double component = 1.0 / COMPONENTS;
        for (int u = 0; u < units; u++) {
          double mean = head(encoder, "mean", k, u);
          double variance = Math.exp(head(encoder, "logVariance", k, u));
          component *=
              Math.exp(-Math.pow(z[u] - mean, 2) / (2 * variance))
                  / Math.sqrt(2 * Math.PI * variance);
        }
        density += component;
      }
      Prior<?> prior = network.at(Context.unconditional(1), Passes.evaluation(manager));
      NDArray point = manager.create(z, new Shape(1, units));
      assertClose(prior.logProb(point), 1e-12, Math.log(density));
    }
  }

  @EachEngine
  void integratesToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      VampPriorNetwork network = withPseudoInputs(linearEncoder(manager, 1), manager);
      int points = 4001;
      double step = 0.01;
      double[] z = new double[points];
      Arrays.setAll(z, i -> (i - points / 2) * step);
      Prior<?> prior = network.at(Context.unconditional(points), Passes.evaluation(manager));
      double[] logProb = HostArrays.read(prior.logProb(manager.create(z, new Shape(points, 1))));
      double total = Arrays.stream(logProb).map(Math::exp).sum() * step;
      assertClose(new double[] {total}, 1e-9, 1);
    }
  }

  @EachEngine
  void hasTheSameComponentsWhateverTheSamplesOfThePass(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      VampPriorNetwork network = withPseudoInputs(linearEncoder(manager, 1), manager);
      Pass one = Passes.evaluation(manager);
      Pass three = new Pass(one.parameters(), manager, one.noise(), false, 3);
      NDArray z = manager.create(new double[] {-1, 0, 0.5, 1, 2, 3}, new Shape(6, 1));
      Context context = Context.unconditional(6);
      Prior<?> prior = network.at(context, three);
      assertThat(prior.sample(Passes.noise(manager, 1)).getShape()).isEqualTo(new Shape(6, 1));
      assertClose(prior.logProb(z), 0, network.at(context, one).logProb(z));
    }
  }

  @EachEngine
  void pseudoInputsHaveTheirGradientAndClippedOnesNone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      VampPriorNetwork network = withPseudoInputs(linearEncoder(manager, 2), manager);
      Parameter pseudoInputs = pseudoInputs(network);
      NDArray z = manager.create(new double[] {0.3, -0.4, 2, 1}, new Shape(2, 2));
      assertGradient(
          value -> logProb(network, pseudoInputs, value, z), pseudoInputs.getArray(), 1e-6);
      double[] gradient =
          NdAssert.gradient(
              value -> logProb(network, pseudoInputs, value, z), pseudoInputs.getArray());
      for (int i = 0; i < gradient.length; i++) {
        boolean inside = PSEUDO_INPUTS[i] > 0 && PSEUDO_INPUTS[i] < 1;
        assertThat(gradient[i] != 0).as("element %d", i).isEqualTo(inside);
      }
    }
  }

  @EachEngine
  void beginsAtDifferentTrainingExamplesThatTheNoiseChooses(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] first = prepared(manager, 1, 50);
      assertThat(prepared(manager, 1, 50)).containsExactly(first);
      assertThat(prepared(manager, 2, 50)).isNotEqualTo(first);
      List<Double> rows = IntStream.range(0, COMPONENTS).mapToObj(k -> first[3 * k]).toList();
      assertThat(rows).doesNotHaveDuplicates();
      for (int k = 0; k < COMPONENTS; k++) {
        double row = rows.get(k);
        assertThat(Arrays.copyOfRange(first, 3 * k, 3 * k + 3))
            .containsExactly(row, row + 0.001, row + 0.002);
      }
    }
  }

  @EachEngine
  void asManyPseudoInputsAsExamplesTakeThemAll(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] all = prepared(manager, 1, COMPONENTS);
      double[] firsts =
          IntStream.range(0, COMPONENTS).mapToDouble(k -> all[3 * k]).sorted().toArray();
      assertThat(firsts).containsExactly(0, 0.01, 0.02, 0.03);
    }
  }

  @EachEngine
  void morePseudoInputsThanTrainingExamplesAreRefused(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      assertThatThrownBy(() -> prepared(manager, 1, COMPONENTS - 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "pseudo-inputs from training images: expected at most one for each of the 3"
                  + " training examples, found 4");
    }
  }

  private static NDArray logProb(
      VampPriorNetwork network, Parameter replaced, NDArray value, NDArray z) {
    Pass pass = Passes.with(value.getManager(), replaced, value);
    return network.at(Context.unconditional(2), pass).logProb(z);
  }

  private static double[] prepared(NDManager manager, long seed, int examples) {
    VampPriorNetwork network =
        VampPriorNetwork.ofTrainingImages(linearEncoder(manager, 1), EXAMPLE, COMPONENTS);
    Passes.initialize(network.block(), manager);
    Pass any = Passes.evaluation(manager);
    Pass seeded = new Pass(any.parameters(), manager, Passes.noise(manager, seed), false, 1);
    network.prepare(new Numbered(examples), seeded);
    return HostArrays.read(pseudoInputs(network).getArray());
  }

  private static VampPriorNetwork withPseudoInputs(Encoder encoder, NDManager manager) {
    VampPriorNetwork network =
        VampPriorNetwork.random(
            encoder,
            EXAMPLE,
            COMPONENTS,
            (shape, stream) -> PSEUDO_INPUTS.clone(),
            InitialWeights.of(1));
    Passes.initialize(network.block(), manager);
    return network;
  }

  private static Parameter pseudoInputs(VampPriorNetwork network) {
    return network.block().getDirectParameters().get("pseudoInputs");
  }

  /** An encoder without hidden layers, so that its posterior can be computed by hand. */
  private static Encoder linearEncoder(NDManager manager, long units) {
    MlpSpec layers = new MlpSpec(List.of(), Activation.IDENTITY, new GlorotUniform());
    Encoder encoder =
        new Encoder(
            layers,
            new GlorotUniform(),
            EXAMPLE,
            units,
            PosteriorVariance.AMORTIZED,
            InitialWeights.of(5));
    Passes.initialize(encoder.block(), manager);
    return encoder;
  }

  /** A head's output for a pseudo-input: weights times the clipped numbers, plus bias. */
  private static double head(Encoder encoder, String name, int component, int unit) {
    double[] weight = parameter(encoder, name + ".weight");
    double sum = parameter(encoder, name + ".bias")[unit];
    for (int d = 0; d < DIMENSIONS; d++) {
      double number = PSEUDO_INPUTS[component * DIMENSIONS + d];
      sum += weight[unit * DIMENSIONS + d] * Math.min(1, Math.max(0, number));
    }
    return sum;
  }

  private static double[] parameter(Encoder encoder, String name) {
    return encoder.block().getParameters().stream()
        .filter(parameter -> parameter.getKey().endsWith(name))
        .map(parameter -> HostArrays.read(parameter.getValue().getArray()))
        .findFirst()
        .orElseThrow();
  }

  /** Examples whose numbers say which they are: row / 100, and 0.001 and 0.002 more. */
  private record Numbered(int size) implements DataSource {

    @Override
    public Shape shape() {
      return EXAMPLE;
    }

    @Override
    public DataKind kind() {
      return DataKind.CONTINUOUS;
    }

    @Override
    public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
      double[] x = new double[rows.length * DIMENSIONS];
      Arrays.setAll(x, i -> rows[i / DIMENSIONS] / 100.0 + 0.001 * (i % DIMENSIONS));
      NDArray values = HostArrays.create(manager, x, new Shape(rows.length, DIMENSIONS), type);
      return Batch.of(values, manager.create(rows));
    }

    @Override
    public int[] indices(int[] rows) {
      return rows;
    }

    @Override
    public double[] mean() {
      return new double[DIMENSIONS];
    }
  }
}
