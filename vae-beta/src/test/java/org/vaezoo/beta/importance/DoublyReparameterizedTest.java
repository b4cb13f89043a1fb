package org.vaezoo.beta.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.flow.FlowPosterior;
import org.vaezoo.core.flow.PlanarFlow;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

class DoublyReparameterizedTest {

  private static final double STANDARD_ERRORS = 4;
  private static final int ROWS = 20_000;
  private static final double MEAN = 0.2;
  private static final double LOG_VARIANCE = 0.4;

  /** The gradient estimates by the posterior's mean, one a row. */
  private static double[] byMean(boolean doubly, int samples, double mean, double logVariance) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, ROWS, samples);
      return NdAssert.gradient(
          value -> loss(model, doubly, value, model.each(logVariance)), model.each(mean));
    }
  }

  /** The gradient estimates by the posterior's log-variance, one a row. */
  private static double[] byLogVariance(
      boolean doubly, int samples, double mean, double logVariance) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, ROWS, samples);
      return NdAssert.gradient(
          value -> loss(model, doubly, model.each(mean), value), model.each(logVariance));
    }
  }

  /** The sum over rows of the loss that the encoder follows. */
  private static NDArray loss(OneLatent model, boolean doubly, NDArray mean, NDArray logVariance) {
    Inference inference = model.infer(mean, logVariance, model.each(OneLatent.A));
    int samples = model.samples();
    Objective objective = doubly ? new DoublyReparameterized(samples) : new Importance(samples);
    return Numbers.times(model.losses(objective, inference).get(doubly ? 1 : 0).value(), ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void inTheMeanTheGradientIsThatOfTheBound(int samples) {
    assertSameMean(
        byMean(true, samples, MEAN, LOG_VARIANCE), byMean(false, samples, MEAN, LOG_VARIANCE));
    assertSameMean(
        byLogVariance(true, samples, MEAN, LOG_VARIANCE),
        byLogVariance(false, samples, MEAN, LOG_VARIANCE));
  }

  /** The same noise on both sides; the gradient itself is many standard errors from zero. */
  private static void assertSameMean(double[] doubly, double[] plain) {
    Moments difference = new Moments();
    for (int row = 0; row < ROWS; row++) {
      difference.add(doubly[row] - plain[row]);
    }
    Estimate estimate = difference.estimate();
    assertThat(estimate.mean()).isCloseTo(0, within(STANDARD_ERRORS * estimate.standardError()));
    assertThat(Math.abs(moments(doubly).mean()))
        .isGreaterThan(2 * STANDARD_ERRORS * estimate.standardError());
  }

  @Test
  void withManyDrawsItsVarianceIsSmaller() {
    double doubly = moments(byMean(true, 64, MEAN, LOG_VARIANCE)).standardError();
    double plain = moments(byMean(false, 64, MEAN, LOG_VARIANCE)).standardError();
    assertThat(doubly).isLessThan(plain / 2);
  }

  /** log w is then the same for all z. The plain gradient is zero in the mean alone. */
  @Test
  void atTheTruePosteriorEveryDrawGivesZero() {
    double mean = OneLatent.trueMean();
    double logVariance = OneLatent.trueLogVariance();
    for (double slope : byMean(true, 5, mean, logVariance)) {
      assertThat(slope).isCloseTo(0, within(1e-12));
    }
    assertThat(moments(byMean(false, 5, mean, logVariance)).standardError()).isGreaterThan(1e-3);
  }

  private static Estimate moments(double[] values) {
    Moments moments = new Moments();
    moments.addAll(values);
    return moments.estimate();
  }

  @Test
  void theGenerativeParametersFollowTheBoundAndTheEncoderItsOwnLoss() {
    try (TinyVae tiny = TinyVae.of(new DoublyReparameterized(3));
        TinyVae plain = TinyVae.of(new Importance(3))) {
      List<Loss> losses = tiny.step(0).losses();
      assertThat(losses).extracting(Loss::name).containsExactly(Loss.MAIN, "encoder");
      assertThat(tiny.loss(0)).isEqualTo(plain.loss(0));
      Map<String, Parameter> parameters = NamedParameters.of(tiny.vae().block());
      parameters.forEach(
          (name, parameter) -> {
            boolean encoder = name.startsWith("encoder.");
            assertThat(losses.get(0).moves().test(parameter)).as(name).isEqualTo(!encoder);
            assertThat(losses.get(1).moves().test(parameter)).as(name).isEqualTo(encoder);
          });
    }
  }

  @Test
  void aModelThatDoesNotTellItsEncoderApartIsRefused() {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, 2, 3);
      Inference known = model.infer(model.each(0), model.each(0), model.each(1));
      Inference unknown = new Inference(known.terms(), known.reconstruction());
      assertRefused(model, unknown, "does not tell which parameters are the encoder's");
    }
  }

  @Test
  void aPosteriorWithoutADensityAtGivenPointsIsRefused() {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, 2, 3);
      Inference scored = model.infer(model.each(0), model.each(0), model.each(1));
      GroupRate rate = scored.terms().rates().get(0);
      NDArray zeros = manager.zeros(new Shape(6, 1));
      FlowPosterior flow =
          new FlowPosterior(
              (DiagonalGaussian) rate.posterior(), new PlanarFlow(zeros, zeros, zeros));
      GroupRate unscored = new GroupRate(rate.group(), flow, rate.draw(), rate.rate());
      assertRefused(model, with(scored, List.of(unscored)), "needs the density of group 'z'");
      assertRefused(model, with(scored, List.of(rate, rate)), "the model has 2");
    }
  }

  private static Inference with(Inference inference, List<GroupRate> rates) {
    Terms terms = inference.terms();
    Predicate<Parameter> all = parameter -> true;
    return new Inference(
        new Terms(terms.distortion(), rates, terms.weight(), List.of()),
        inference.reconstruction(),
        Optional.of(all));
  }

  private static void assertRefused(OneLatent model, Inference inference, String message) {
    assertThatThrownBy(() -> model.losses(new DoublyReparameterized(3), inference))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPriorMadeOfTheEncoderIsRefusedWhenTheSpecIsRead() {
    assertThat(problems("\"prior\": {\"type\": \"vamp\", \"components\": 5}"))
        .extracting(Problem::pointer)
        .containsExactly("/model/prior");
    assertThat(problems("\"prior\": {\"type\": \"mixture\", \"components\": 5}")).isEmpty();
  }

  @Test
  void aFlowPosteriorIsRefusedWhenTheSpecIsRead() {
    assertThat(problems("\"posterior\": {\"type\": \"planar\", \"steps\": 2}"))
        .extracting(Problem::pointer)
        .containsExactly("/objective");
  }

  private static List<Problem> problems(String key) {
    String json =
        """
        {"model": {"type": "gaussian", "latent": 2, "likelihood": "bernoulli", %s,
                   "encoder": {"type": "mlp", "hidden": [5]},
                   "decoder": {"type": "mlp", "hidden": [5]}},
         "objective": {"type": "iwae-dreg", "samples": 2}}
        """
            .formatted(key);
    Problems problems = new Problems();
    new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), VaeSpec.class, problems)
        .orElseThrow()
        .check(new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 100), problems);
    return problems.all();
  }
}
