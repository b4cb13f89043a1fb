package org.vaezoo.vq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.vq.CodeSpecs.averaged;
import static org.vaezoo.vq.CodeSpecs.model;
import static org.vaezoo.vq.CodeSpecs.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.measures.annealed.ContinuousLatents;

class VectorQuantizedVaeTest {

  private static final String MLP = "{\"type\": \"mlp\", \"hidden\": [6]}";

  private static final String PRIORS =
      ", \"prior\": \"uniform\", \"otherPriors\": [\"unigram\","
          + " {\"type\": \"pixel-cnn\", \"width\": 6, \"layers\": 1, \"kernel\": 3}]";

  @Test
  void theUniformRateIsPositionsTimesLogK() {
    try (TinyRun run = run(averaged(""))) {
      NDArray rate = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rate();
      double[] expected = new double[TinyRun.ROWS];
      Arrays.fill(expected, 4 * Math.log(5));
      assertClose(rate, 1e-14, expected);
    }
  }

  /**
   * The commitment stands beside a distortion summed over the 16 pixels of a 4 x 4 image, so that
   * beta means what it means beside one averaged over them: 16 times the mean square of z - e.
   */
  @Test
  void penaltiesAreMeansTimesTheDimensionsOfAnExample() {
    try (TinyRun run = run(averaged(""))) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      Inference inference = run.model().infer(run.batch(), run.trainingPass(1), run.coefficients());
      double commitment = HostArrays.read(inference.terms().penalties().get(0).value())[0];
      double elbo = HostArrays.read(inference.terms().elbo().mean())[0];
      double loss = HostArrays.read(step.losses().get(0).value())[0];
      assertThat(loss).isCloseTo(-elbo + 0.25 * commitment, within(1e-12));
      assertThat(commitment).isCloseTo(16 * meanSquare(run), within(1e-12)).isPositive();
    }
  }

  /** Of the encoder's outputs, 4 places of 3 numbers each, from the nearest of the five codes. */
  private static double meanSquare(TinyRun run) {
    VectorQuantizedVae model = (VectorQuantizedVae) run.model();
    double[] outputs = HostArrays.read(model.encoded(run.batch().x(), run.evaluationPass(1, 1)));
    double[] codes =
        HostArrays.read(NamedParameters.of(model.block()).get("quantizer.vectors").getArray());
    double sum = 0;
    for (int n = 0; n < outputs.length; n += 3) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < codes.length; k += 3) {
        double distance = 0;
        for (int d = 0; d < 3; d++) {
          distance += Math.pow(outputs[n + d] - codes[k + d], 2);
        }
        least = Math.min(least, distance);
      }
      sum += least;
    }
    return sum / outputs.length;
  }

  @Test
  void oneCodeHasRateZero() {
    String one = "{\"type\": \"trained-codebook\", \"codes\": 1, \"dimension\": 2}";
    try (TinyRun run = run(model(one, MLP, MLP, ", \"positions\": 3"))) {
      run.train(5);
      NDArray rate = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rate();
      assertClose(rate, 0, new double[TinyRun.ROWS]);
    }
  }

  /** The bound of a deterministic code has no gap: every importance weight is the same. */
  @Test
  void theLogWeightOfAChoiceIsItsBound() {
    try (TinyRun run = run(averaged(""))) {
      var terms = run.model().infer(run.batch(), run.evaluationPass(1, 3)).terms();
      assertClose(terms.logWeight(), 1e-12, terms.elbo());
    }
  }

  @Test
  void codesGivenAreDecodedAsTheyWereInferred() {
    for (String spec :
        List.of(
            averaged(""),
            model(
                "{\"type\": \"gumbel-softmax\", \"codes\": 4, \"dimension\": 2}",
                MLP,
                MLP,
                ", \"positions\": 3"))) {
      try (TinyRun run = run(spec)) {
        run.train(5);
        Inference inference = run.model().infer(run.batch(), run.evaluationPass(1, 1));
        GroupRate group = inference.terms().rates().get(0);
        Generation generation =
            run.model()
                .generate(
                    Context.unconditional(TinyRun.ROWS),
                    Latents.of(group.group(), group.draw().z()),
                    run.evaluationPass(2, 1));
        assertClose(
            generation.likelihood().distortion(run.batch().x()),
            1e-12,
            inference.terms().distortion());
      }
    }
  }

  @Test
  void aRelaxedLossIsNeverCalledABoundAndHasNoLogWeight() {
    String gumbel = "{\"type\": \"gumbel-softmax\", \"codes\": 4, \"dimension\": 2}";
    try (TinyRun run = run(model(gumbel, MLP, MLP, ", \"positions\": 3"))) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(step.report().keySet())
          .containsExactly("relaxed_distortion_nats", "relaxed_rate_nats");
      Inference relaxed = run.model().infer(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(relaxed.relaxed()).isTrue();
      assertThatThrownBy(() -> relaxed.terms().logWeight())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no log-weight");
      assertThat(run.model().infer(run.batch(), run.evaluationPass(1, 1)).relaxed()).isFalse();
    }
  }

  /** The objective's loss leaves the prior alone, and the prior's loss all else. */
  @Test
  void thePriorHasALossOfItsOwn() {
    try (TinyRun run = run(averaged(", \"prior\": {\"type\": \"pixel-cnn\", \"width\": 6}"))) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(step.losses()).extracting(Loss::name).containsExactly("loss", "prior");
      NamedParameters.trained(run.model().block())
          .forEach(
              (name, parameter) -> {
                boolean ofPrior = name.startsWith("prior.");
                assertThat(step.losses().get(0).moves().test(parameter)).isEqualTo(!ofPrior);
                assertThat(step.losses().get(1).moves().test(parameter)).isEqualTo(ofPrior);
              });
      double rate = HostArrays.read(step.report().get("rate_nats"))[0];
      assertThat(HostArrays.read(step.losses().get(1).value())[0]).isEqualTo(rate);
    }
  }

  @Test
  void trainingTheirPriorLeavesTheCodesAsTheyWere() {
    try (TinyRun plain = run(averaged(", \"prior\": \"uniform\""));
        TinyRun beside = run(averaged(PRIORS))) {
      plain.train(5);
      beside.train(5);
      plain
          .weights()
          .forEach(
              (name, values) -> assertThat(beside.weights().get(name)).as(name).isEqualTo(values));
    }
  }

  /** The whole split: uniform, unigram by its entropy plus smoothing, and a trained PixelCNN. */
  @Test
  void ratesUnderAllPriorsStandSideBySide() {
    try (TinyRun run = run(averaged(PRIORS))) {
      run.train(150);
      Calibration.of(run.model(), run.images(), 1, run.engine().manager(), run.engine().type());
      GroupMeasures group =
          Evaluation.of(
                  run.model(),
                  run.images(),
                  new EvaluationSettings(1, List.of(), 0),
                  run.engine().manager(),
                  run.engine().type())
              .groups()
              .get(0);
      CodeStatistics statistics = (CodeStatistics) group.statistics();
      double unigram = group.alternatives().get("unigram").mean();
      assertThat(group.rate().mean()).isCloseTo(4 * Math.log(5), within(1e-12));
      assertThat(unigram).isCloseTo(crossEntropy(statistics.pooledCounts()), within(1e-9));
      assertThat(unigram).isGreaterThanOrEqualTo(4 * Math.log(statistics.perplexity()));
      assertThat(group.alternatives().get("pixel-cnn").mean()).isLessThan(group.rate().mean());
    }
  }

  /** Four codes an example, each at -log of its frequency with one count more for each code. */
  private static double crossEntropy(double[] counts) {
    double total = 4 * 64;
    double nats = 0;
    for (double count : counts) {
      nats -= 4 * count / total * Math.log((count + 1) / (total + counts.length));
    }
    return nats;
  }

  @Test
  void samplesComeThroughTheLearnedPrior() {
    try (TinyRun run = run(averaged(", \"prior\": {\"type\": \"pixel-cnn\", \"width\": 6}"))) {
      Generation drawn =
          run.model().generate(Context.unconditional(3), Latents.none(), run.evaluationPass(1, 1));
      assertThat(drawn.logPrior().getShape()).isEqualTo(new Shape(3));
      for (double nats : HostArrays.read(drawn.logPrior())) {
        assertThat(nats).isNegative();
      }
    }
  }

  @Test
  void whatNeedsAGradientInTheLatentsSaysThatCodesHaveNone() {
    try (TinyRun run = run(averaged(""))) {
      assertThat(ContinuousLatents.missing(run.subject(), run.images()))
          .contains("latents of z are codes or classes: log p(x, z) has no gradient in them");
    }
  }
}
