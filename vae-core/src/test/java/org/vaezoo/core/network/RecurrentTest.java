package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.likelihood.CategoricalTokensSpec;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Tokens;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** The recurrent encoder and decoder on sequences of at most three of three tokens. */
class RecurrentTest {

  private static final int LONGEST = 3;
  private static final int VOCABULARY = 3;
  private static final int UNITS = 2;
  private static final double PAD = Tokens.PADDING;

  /** Wide enough that the tokens are far from independent. */
  private static final Initialization WIDE = new NormalInitialization(1);

  private static RecurrentDecoderSpec decoderSpec(double wordDropout) {
    MlpSpec features = new MlpSpec(List.of(), Activation.IDENTITY, WIDE);
    return new RecurrentDecoderSpec(4, 3, wordDropout, features, WIDE);
  }

  private static Decoder decoder(double wordDropout, NDManager manager) {
    CategoricalTokensSpec.Network tokens =
        new CategoricalTokensSpec.Network(new Shape(LONGEST), VOCABULARY);
    Decoder decoder = new Decoder(decoderSpec(wordDropout), UNITS, tokens, InitialWeights.of(2));
    decoder.block().initialize(manager, DataType.FLOAT64);
    return decoder;
  }

  private static NDArray latents(NDManager manager, long rows) {
    return manager.create(new double[] {0.7, -1.1}, new Shape(1, UNITS)).tile(new long[] {rows, 1});
  }

  private static NDArray sequences(NDManager manager, double... tokens) {
    return manager.create(tokens, new Shape(tokens.length / LONGEST, LONGEST));
  }

  /** Those that end at their first end token, and those of full length without one. */
  private static double[] allSequences() {
    List<double[]> all = new ArrayList<>();
    all.add(new double[] {Tokens.END, PAD, PAD});
    for (int first = 1; first < VOCABULARY; first++) {
      all.add(new double[] {first, Tokens.END, PAD});
      for (int second = 1; second < VOCABULARY; second++) {
        for (int third = 0; third < VOCABULARY; third++) {
          all.add(new double[] {first, second, third});
        }
      }
    }
    return all.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @EachEngine
  void probabilitiesOfAllSequencesSumToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray all = sequences(manager, allSequences());
      long rows = all.getShape().get(0);
      Likelihood p =
          decoder(0.5, manager).likelihood(latents(manager, rows), Passes.evaluation(manager));
      double[] probabilities = HostArrays.read(p.logProb(all).exp());
      assertThat(rows).isEqualTo(15);
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
      assertThat(p.dimensions(all).sum().toDoubleArray()[0]).isEqualTo(1 + 2 * 2 + 12 * 3);
    }
  }

  /** The logits of a place change with the tokens before it, and with no others. */
  @EachEngine
  void aPlaceDependsOnTheTokensBeforeItAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray before = logits(manager, sequences(manager, 1, 1, 1), Passes.evaluation(manager));
      for (int changed = 0; changed < LONGEST; changed++) {
        double[] tokens = {1, 1, 1};
        tokens[changed] = 2;
        NDArray after = logits(manager, sequences(manager, tokens), Passes.evaluation(manager));
        for (int place = 0; place < LONGEST; place++) {
          NDIndex at = new NDIndex(":, :, " + place);
          assertThat(Arrays.equals(HostArrays.read(after.get(at)), HostArrays.read(before.get(at))))
              .as("place %d after a change at %d", place, changed)
              .isEqualTo(place <= changed);
        }
      }
    }
  }

  private static NDArray logits(NDManager manager, NDArray x, Pass pass) {
    CausalLayers layers = causal(manager, 0.5);
    NDArray state = manager.ones(new Shape(x.getShape().get(0), 8), DataType.FLOAT64);
    return layers.parameters(state, x, pass);
  }

  private static CausalLayers causal(NDManager manager, double wordDropout) {
    OutputBody body =
        decoderSpec(wordDropout)
            .decoder(UNITS, new Shape(VOCABULARY, LONGEST), InitialWeights.of(2));
    CausalLayers layers = body.causal().orElseThrow();
    layers.block().initialize(manager, DataType.FLOAT64);
    return layers;
  }

  /** In training, a token whose uniform is below the rate is read as unknown. */
  @EachEngine
  void wordDropoutReplacesWhatIsRead(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = sequences(manager, 2, 2, 2);
      NDArray unknown = sequences(manager, 2, Tokens.UNKNOWN, 2);
      NDArray u = sequences(manager, 0.5, 0.49, 0.9);
      Pass evaluation = Passes.evaluation(manager);
      assertClose(
          logits(manager, x, training(manager, u)), 0, logits(manager, unknown, evaluation));
      NDArray none = sequences(manager, 0.5, 0.5, 0.5);
      assertClose(logits(manager, x, training(manager, none)), 0, logits(manager, x, evaluation));
    }
  }

  private static Pass training(NDManager manager, NDArray uniforms) {
    return new Pass(new EagerParameters(manager), manager, new FixedNoise(uniforms), true, 1);
  }

  @Test
  void withoutWordDropoutTrainingDrawsNothing() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Pass silent = new Pass(new EagerParameters(manager), manager, new FixedNoise(), true, 1);
      NDArray state = manager.ones(new Shape(1, 8), DataType.FLOAT64);
      NDArray x = sequences(manager, 2, 1, 0);
      assertClose(
          causal(manager, 0).parameters(state, x, silent),
          0,
          logits(manager, x, Passes.evaluation(manager)));
    }
  }

  @EachEngine
  void aSampleEndsAtItsFirstEndToken(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Likelihood p =
          decoder(0.5, manager).likelihood(latents(manager, 200), Passes.evaluation(manager));
      double[] x = HostArrays.read(p.sample(Passes.noise(manager, 3)));
      assertThat(rows(allSequences())).containsAll(rows(x));
      assertThat(rows(x).stream().distinct().count()).isGreaterThan(4);
    }
  }

  private static List<List<Double>> rows(double[] values) {
    List<List<Double>> rows = new ArrayList<>();
    for (int start = 0; start < values.length; start += LONGEST) {
      rows.add(Arrays.stream(values, start, start + LONGEST).boxed().toList());
    }
    return rows;
  }

  /** What is read is the sequence, however long the longest of its data set is. */
  @EachEngine
  void theEncoderReadsNoPadding(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray close = manager.create(new double[] {2, 1, 0}, new Shape(1, 3));
      NDArray padded = manager.create(new double[] {2, 1, 0, PAD, PAD}, new Shape(1, 5));
      NDArray other = manager.create(new double[] {2, 1, 0, 2, 2}, new Shape(1, 5));
      double[] features = features(manager, close);
      assertThat(features(manager, padded)).containsExactly(features, within(1e-14));
      assertThat(features(manager, other)).isNotEqualTo(features(manager, padded));
      assertThat(features).hasSize(4);
    }
  }

  private static double[] features(NDManager manager, NDArray tokens) {
    TokenEncoderSpec spec = new TokenEncoderSpec(new RecurrentEncoderSpec(4, 3, WIDE), VOCABULARY);
    Body body = spec.encoder(tokens.getShape().slice(1), InitialWeights.of(5));
    body.block().initialize(manager, DataType.FLOAT64, tokens.getShape());
    return HostArrays.read(Passes.evaluation(manager).forward(body.block(), tokens));
  }

  @Test
  void whatIsNoSequenceOfTokensIsRefused() {
    Problems problems = new Problems();
    Shape image = new Shape(1, 8, 8);
    new RecurrentEncoderSpec(4, 3, WIDE).check(image, "/model/encoder", problems);
    decoderSpec(0).check(image, "/model/decoder", problems);
    assertThat(problems.all())
        .extracting(Problem::pointer)
        .containsExactly("/model/encoder", "/model/decoder");
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "reads sequences of tokens, but an example has shape (1, 8, 8); type 'mlp' fits");
  }
}
