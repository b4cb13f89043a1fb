package org.vaezoo.conditional.semisupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.measures.annealed.ContinuousLatents;

/** Equations 6 to 9 of the paper, on images of two classes. */
class SemiSupervisedVaeTest {

  private static final String MODEL =
      """
      {"model": {"type": "m2", "latent": 2, "likelihood": "bernoulli",
                 "classifier": {"type": "mlp", "hidden": [5]},
                 "encoder": {"type": "mlp", "hidden": [5]},
                 "decoder": {"type": "mlp", "hidden": [5]}},
       "objective": {"type": "elbo"}}\
      """;

  private static TinyRun run() {
    Problems problems = new Problems();
    VaeSpec spec =
        new SettingsReader(Variants.parts())
            .read(JsonDocument.value(MODEL), VaeSpec.class, problems)
            .orElseThrow(() -> new AssertionError(problems.all()));
    return TinyRun.of(spec, new TinyImages(DataKind.BINARY), EngineName.PYTORCH, Precision.FLOAT64);
  }

  /** The terms of the first rows if all of them had this label. */
  private static Terms terms(TinyRun run, int label) {
    int[] labels = new int[TinyRun.ROWS];
    Arrays.fill(labels, label);
    NDArray array = run.engine().manager().create(labels);
    return run.model().infer(run.batch().labelled(array), run.trainingPass(1)).terms();
  }

  private static double[] nats(Terms terms, int group) {
    return HostArrays.read(terms.rates().get(group).rate().nats());
  }

  /** Equation 7: an unlabelled row is the mean of labelled ones under q(y|x), plus its rate. */
  @Test
  void anUnlabelledRowIsTheMeanOverClasses() {
    try (TinyRun run = run()) {
      run.train(5);
      Terms first = terms(run, 0);
      Terms second = terms(run, 1);
      Terms unlabelled = terms(run, -1);
      ClassPosterior q = (ClassPosterior) unlabelled.rates().get(0).posterior();
      double[] probabilities = HostArrays.read(q.probabilities());
      double[] d0 = HostArrays.read(first.distortion());
      double[] d1 = HostArrays.read(second.distortion());
      double[] d = HostArrays.read(unlabelled.distortion());
      for (int b = 0; b < d.length; b++) {
        double q0 = probabilities[2 * b];
        double q1 = probabilities[2 * b + 1];
        assertThat(d[b]).isCloseTo(q0 * d0[b] + q1 * d1[b], within(1e-12));
        assertThat(nats(unlabelled, 1)[b])
            .isCloseTo(q0 * nats(first, 1)[b] + q1 * nats(second, 1)[b], within(1e-12));
        assertThat(nats(unlabelled, 0)[b])
            .isCloseTo(q0 * Math.log(2 * q0) + q1 * Math.log(2 * q1), within(1e-12));
        assertThat(nats(first, 0)[b]).isCloseTo(Math.log(2), within(1e-12));
      }
    }
  }

  /** Equation 6: log p(x, z) + log p(y) - log q(z|x, y), in which q(y|x) has no part. */
  @Test
  void theLogWeightOfALabelledRowIsThatOfItsClass() {
    try (TinyRun run = run()) {
      double[] before = HostArrays.read(terms(run, 0).logWeight());
      run.model()
          .block()
          .getParameters()
          .get("classifier.head.output.bias")
          .getArray()
          .addi(run.engine().manager().create(new double[] {3, -1}));
      assertThat(HostArrays.read(terms(run, 0).logWeight())).isEqualTo(before);
    }
  }

  /** Equation 9: the mean of -log q(y|x) over labelled examples; all are labelled here. */
  @Test
  void thePenaltyIsTheCrossEntropyByLabelledExample() {
    try (TinyRun run = run()) {
      Penalty penalty = terms(run, 1).penalties().get(0);
      ClassPosterior q = (ClassPosterior) terms(run, 1).rates().get(0).posterior();
      double[] logs = HostArrays.read(q.logProbabilities());
      double sum = 0;
      for (int b = 0; b < TinyRun.ROWS; b++) {
        sum -= logs[2 * b + 1];
      }
      assertThat(penalty.name()).isEqualTo("classifier");
      assertThat(HostArrays.read(penalty.value())[0]).isCloseTo(sum / TinyRun.ROWS, within(1e-12));
      assertThat(HostArrays.read(terms(run, -1).penalties().get(0).value())[0]).isZero();
    }
  }

  /** Rows without a label say nothing about the accuracy. */
  @Test
  void accuracyIsThatOfLabelledRows() {
    try (TinyRun run = run()) {
      Pass pass = run.evaluationPass(1, 1);
      NDArray labels = run.engine().manager().create(new int[] {0, 1, -1, 0, 1, -1, 0, 1});
      Batch batch = run.batch().labelled(labels);
      Map<EstimateColumns, NDArray> measures = run.model().measures(batch, pass);
      ClassPosterior q =
          (ClassPosterior) run.model().infer(batch, pass).terms().rates().get(0).posterior();
      double[] logs = HostArrays.read(q.logProbabilities());
      double[] right = HostArrays.read(measures.get(SemiSupervisedVae.ACCURACY));
      int[] label = labels.toIntArray();
      for (int b = 0; b < label.length; b++) {
        int found = logs[2 * b] >= logs[2 * b + 1] ? 0 : 1;
        double expected = label[b] < 0 ? Double.NaN : found == label[b] ? 1 : 0;
        assertThat(Double.valueOf(right[b])).as("row %d", b).isEqualTo(Double.valueOf(expected));
      }
    }
  }

  /** A decoder that reads the class alone loses what the two distortions differ by. */
  @Test
  void whatTheClassIsWorthIsTheGrowthOfTheDistortion() {
    try (TinyRun run = run()) {
      run.train(5);
      NDArray labels = run.engine().manager().create(new int[] {0, 1, -1, 0, 1, -1, 0, 1});
      Batch batch = run.batch().labelled(labels);
      NDArray first = decoderWeights(run);
      first.set(new NDIndex(":, :2"), 0);
      double[] growth = swapped(run, batch);
      double[] d0 = HostArrays.read(terms(run, 0).distortion());
      double[] d1 = HostArrays.read(terms(run, 1).distortion());
      assertThat(growth[0]).isCloseTo(d1[0] - d0[0], within(1e-12)).isNotZero();
      assertThat(growth[7]).isCloseTo(d0[7] - d1[7], within(1e-12)).isNotZero();
      assertThat(growth[2]).isNaN();
    }
  }

  @Test
  void aDecoderThatIgnoresTheClassLosesNothingByAnother() {
    try (TinyRun run = run()) {
      int[] ones = new int[TinyRun.ROWS];
      Arrays.fill(ones, 1);
      Batch batch = run.batch().labelled(run.engine().manager().create(ones));
      decoderWeights(run).set(new NDIndex(":, 2:"), 0);
      assertThat(swapped(run, batch)).containsOnly(0);
    }
  }

  /** Of the decoder's first layer, from two latents and two classes, [5, 4]. */
  private static NDArray decoderWeights(TinyRun run) {
    return run.model().block().getParameters().stream()
        .map(entry -> entry.getValue().getArray())
        .filter(array -> array.getShape().equals(new Shape(5, 4)))
        .findFirst()
        .orElseThrow();
  }

  private static double[] swapped(TinyRun run, Batch batch) {
    return HostArrays.read(
        run.model().measures(batch, run.evaluationPass(1, 1)).get(SemiSupervisedVae.SWAPPED_CLASS));
  }

  @Test
  void inAnEvaluationEveryRowIsBoundedAsUnlabelled() {
    try (TinyRun run = run()) {
      Terms labelled = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms();
      GroupRate y = labelled.rates().get(0);
      for (double nats : HostArrays.read(y.rate().nats())) {
        assertThat(nats).isLessThan(Math.log(2));
      }
    }
  }

  @Test
  void whatNeedsAGradientInTheLatentsSaysThatClassesHaveNone() {
    try (TinyRun run = run()) {
      assertThat(ContinuousLatents.missing(run.subject(), run.images()))
          .contains("latents of y are codes or classes: log p(x, z) has no gradient in them");
    }
  }
}
