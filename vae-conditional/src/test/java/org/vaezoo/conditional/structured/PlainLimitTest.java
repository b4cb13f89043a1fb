package org.vaezoo.conditional.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.OutputBias;

/**
 * A condition of zeros under the standard normal prior says nothing: terms and gradients are those
 * of the plain model with the same weights.
 */
class PlainLimitTest {

  private static final Shape EXAMPLE = new Shape(1, 2, 3);
  private static final Shape CONDITION = new Shape(2);
  private static final double ROUNDING = 1e-13;

  /** Layers whose input has the condition at its end. */
  private static final List<String> WIDER =
      List.of("encoder.body.hidden0.weight", "decoder.body.hidden0.weight");

  @Test
  void termsAreThoseOfThePlainModel() {
    try (TinyVae plain = TinyVae.of(new Elbo())) {
      Terms expected = plain.vae().infer(plain.batch(), TinyVae.pass(plain.manager())).terms();
      Terms actual =
          conditional(plain).infer(given(plain.batch(), 0), TinyVae.pass(plain.manager())).terms();
      assertClose(actual.distortion(), expected.distortion());
      assertClose(actual.rate(), expected.rate());
      assertClose(actual.logWeight(), expected.logWeight());
    }
  }

  @Test
  void gradientsAreThoseOfThePlainModel() {
    try (TinyVae plain = TinyVae.of(new Elbo())) {
      Vae conditional = conditional(plain);
      Map<String, double[]> expected = gradients(plain.vae(), plain.batch());
      Map<String, double[]> actual = gradients(conditional, given(plain.batch(), 0));
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (name, gradient) -> {
            double[] found = withoutCondition(name, actual.get(name), gradient.length);
            for (int i = 0; i < gradient.length; i++) {
              assertThat(found[i]).as("%s[%d]", name, i).isCloseTo(gradient[i], within(ROUNDING));
            }
          });
    }
  }

  /** The negative control: a condition that is not zero is seen. */
  @Test
  void anotherConditionGivesOtherTerms() {
    try (TinyVae plain = TinyVae.of(new Elbo())) {
      Vae conditional = conditional(plain);
      Terms zero =
          conditional.infer(given(plain.batch(), 0), TinyVae.pass(plain.manager())).terms();
      Terms one = conditional.infer(given(plain.batch(), 1), TinyVae.pass(plain.manager())).terms();
      assertThat(HostArrays.read(one.distortion()))
          .isNotEqualTo(HostArrays.read(zero.distortion()));
      assertThat(HostArrays.read(one.rate())).isNotEqualTo(HostArrays.read(zero.rate()));
    }
  }

  private static Batch given(Batch batch, double value) {
    NDManager manager = batch.x().getManager();
    NDArray condition =
        manager.full(new Shape(batch.size()).addAll(CONDITION), (float) value, DataType.FLOAT64);
    return batch.given(batch.x(), condition, Optional.empty());
  }

  /** The conditional model of the same parts, with the plain model's weights. */
  private static Vae conditional(TinyVae plain) {
    NetworkSpec network = new MlpSpec(List.of(4), Activation.TANH, new GlorotUniform());
    ConditionalVaeSpec spec =
        new ConditionalVaeSpec(
            3,
            new BernoulliSpec(),
            new StandardNormalSpec(),
            network,
            network,
            Optional.empty(),
            Optional.empty(),
            new GlorotUniform(),
            OutputBias.ZERO);
    InputDescription input =
        new InputDescription(
            EXAMPLE,
            DataKind.BINARY,
            100,
            OptionalInt.empty(),
            SideInformation.none().with(CONDITION));
    Vae model = spec.build(new Blueprint(input, new Elbo(), InitialWeights.of(4)));
    model.block().initialize(plain.manager(), DataType.FLOAT64);
    Map<String, Parameter> own = NamedParameters.of(model.block());
    NamedParameters.of(plain.vae().block())
        .forEach((name, weight) -> copy(name, weight.getArray(), own.get(name).getArray()));
    return model;
  }

  private static void copy(String name, NDArray from, NDArray to) {
    double[] values = HostArrays.read(to);
    double[] given = HostArrays.read(from);
    int rows = Math.toIntExact(to.getShape().get(0));
    int wide = values.length / rows;
    int narrow = given.length / rows;
    assertThat(wide - narrow).as(name).isEqualTo(WIDER.contains(name) ? CONDITION.size() : 0);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(given, row * narrow, values, row * wide, narrow);
    }
    TinyVae.write(to, values);
  }

  /** The columns of a wider layer that both models have. */
  private static double[] withoutCondition(String name, double[] gradient, int size) {
    if (!WIDER.contains(name)) {
      return gradient;
    }
    int rows = (gradient.length - size) / Math.toIntExact(CONDITION.size());
    int wide = gradient.length / rows;
    int narrow = size / rows;
    double[] left = new double[size];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(gradient, row * wide, left, row * narrow, narrow);
    }
    return left;
  }

  private static Map<String, double[]> gradients(Vae model, Batch batch) {
    NDManager manager = batch.x().getManager();
    try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      collector.backward(
          model.step(batch, TinyVae.pass(manager), Coefficients.none()).losses().get(0).value());
    }
    Map<String, double[]> gradients = new LinkedHashMap<>();
    NamedParameters.trained(model.block())
        .forEach((name, p) -> gradients.put(name, HostArrays.read(p.getArray().getGradient())));
    return gradients;
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    double[] values = HostArrays.read(expected);
    assertThat(HostArrays.read(actual)).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(HostArrays.read(actual)[i]).isCloseTo(values[i], within(ROUNDING));
    }
  }
}
