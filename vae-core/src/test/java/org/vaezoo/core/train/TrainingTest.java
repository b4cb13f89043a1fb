package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataOrder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Linear;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

class TrainingTest {

  private static final int BATCH = 10;

  /** 64 examples in batches of 10: six steps an epoch. */
  private static final int STEPS = 6;

  /** Tiny images that remember what was asked of them. */
  private static final class Watched implements DataSource {

    private record Asked(List<Integer> rows, DataNoise dataNoise) {}

    private final TinyImages images = new TinyImages(DataKind.BINARY);
    private final List<Asked> asked = new ArrayList<>();

    @Override
    public int size() {
      return images.size();
    }

    @Override
    public Shape shape() {
      return images.shape();
    }

    @Override
    public DataKind kind() {
      return images.kind();
    }

    @Override
    public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
      asked.add(new Asked(Arrays.stream(rows).boxed().toList(), dataNoise));
      return images.batch(rows, dataNoise, manager, type);
    }

    @Override
    public int[] indices(int[] rows) {
      return images.indices(rows);
    }

    @Override
    public double[] mean() {
      return images.mean();
    }
  }

  private static final class Run implements AutoCloseable {

    private final EngineSession engine = Engines.open(EngineSettings.standard());
    private final Watched images = new Watched();
    private final Training training;

    Run(Trainable model, long seed, OptimizerSpec optimizer) {
      training =
          new Training(
              model,
              images,
              new TrainingPlan(3, BATCH, seed, GradientLimits.clipping(5)),
              optimizer,
              engine.manager(),
              engine.type());
    }

    Run(long seed) {
      this(vae(seed), seed, new Adam(new Linear(0.01, 0.001, 2), 0.9, 0.999, 1e-8));
    }

    private static Trainable vae(long seed) {
      MlpSpec network = new MlpSpec(List.of(8), Activation.TANH, new GlorotUniform());
      return new GaussianVaeSpec(
              2,
              new BernoulliSpec(),
              new StandardNormalSpec(),
              new GaussianPosteriorSpec(),
              PosteriorVariance.AMORTIZED,
              network,
              network,
              new GlorotUniform(),
              OutputBias.TRAINING_MEAN)
          .build(
              new Blueprint(
                  new InputDescription(new Shape(1, 4, 4), DataKind.BINARY, 100),
                  new Elbo(),
                  InitialWeights.of(seed)));
    }

    List<Double> steps(int count) {
      return IntStream.range(0, count)
          .mapToObj(step -> training.step().values().get("loss"))
          .toList();
    }

    String digest() {
      return Weights.sha256(training.weights());
    }

    @Override
    public void close() {
      training.close();
      engine.close();
    }
  }

  @Test
  void sameSeedSameBytesAnotherSeedOthers() {
    try (Run first = new Run(1);
        Run again = new Run(1);
        Run other = new Run(2)) {
      assertThat(again.digest()).isEqualTo(first.digest()).isNotEqualTo(other.digest());
      assertThat(again.steps(15)).isEqualTo(first.steps(15)).isNotEqualTo(other.steps(15));
      assertThat(again.digest()).isEqualTo(first.digest());
      assertThat(Weights.sha256(again.training.state()))
          .isEqualTo(Weights.sha256(first.training.state()));
    }
  }

  /** In the middle of the second epoch, into a training that stood elsewhere. */
  @Test
  void aRestoredTrainingGoesOnBitForBit() {
    try (Run whole = new Run(1);
        Run before = new Run(1);
        Run after = new Run(1)) {
      whole.steps(9);
      before.steps(9);
      after.steps(4);
      after.training.restore(9, before.training.weights(), before.training.state());
      assertThat(after.digest()).isEqualTo(before.digest());
      assertThat(after.steps(7)).isEqualTo(whole.steps(7));
      assertThat(after.digest()).isEqualTo(whole.digest());
      assertThat(after.images.asked.subList(4, 11)).isEqualTo(whole.images.asked.subList(9, 16));
    }
  }

  /** Weights alone are not enough: the moments of Adam belong to the state. */
  @Test
  void withoutTheOptimizersStateItGoesOnDifferently() {
    try (Run whole = new Run(1);
        Run after = new Run(1);
        Run untouched = new Run(1)) {
      whole.steps(9);
      Map<String, NDArray> fresh = untouched.training.state();
      after.training.restore(9, whole.training.weights(), fresh);
      assertThat(after.digest()).isEqualTo(whole.digest());
      whole.steps(1);
      after.steps(1);
      assertThat(after.digest()).isNotEqualTo(whole.digest());
    }
  }

  @Test
  void batchesFollowTheDataOrderOfTheSeed() {
    try (Run run = new Run(5)) {
      run.steps(2 * STEPS);
      DataOrder order = new DataOrder(5, 64, BATCH);
      for (int step = 0; step < 2 * STEPS; step++) {
        long epoch = step / STEPS;
        int[] rows = order.epoch(epoch).batch(step % STEPS);
        assertThat(run.images.asked.get(step))
            .isEqualTo(
                new Watched.Asked(
                    Arrays.stream(rows).boxed().toList(), new DataNoise.Training(5, epoch, step)));
      }
      long different =
          run.images.asked.subList(0, STEPS).stream()
              .flatMap(asked -> asked.rows().stream())
              .distinct()
              .count();
      assertThat(different).isEqualTo((long) STEPS * BATCH);
      assertThat(run.images.asked.get(STEPS).rows()).isNotEqualTo(run.images.asked.get(0).rows());
    }
  }

  @Test
  void knowsHowFarItIs() {
    try (Run run = new Run(1)) {
      assertThat(run.training.progress().totalSteps()).isEqualTo(3 * STEPS);
      run.steps(STEPS);
      assertThat(run.training.progress()).isEqualTo(new Progress(STEPS, STEPS, 3 * STEPS));
      assertThat(run.training.progress().atEndOfEpoch()).isTrue();
      assertThat(run.training.done()).isFalse();
      run.steps(2 * STEPS);
      assertThat(run.training.done()).isTrue();
    }
  }

  /** The weight rises from 0 to 1 in two epochs, the learning rate falls from 0.3 to 0.1. */
  @Test
  void coefficientsFollowTheirSchedulesFromTheFirstStep() {
    List<Double> seen = new ArrayList<>();
    TwoParameters model =
        new TwoParameters(
            (a, b, now) -> {
              seen.add((double) now.get("weight").getFloat());
              return new Step(List.of(Loss.minimize(a.sum())), List.of(), Map.of());
            });
    try (Run run = new Run(model, 1, new Sgd(new Linear(0.3, 0.1, 2), 0))) {
      assertThat(model.preparations()).isEqualTo(1);
      double expected = 1;
      for (int step = 0; step < 3 * STEPS; step++) {
        double way = Math.min(1, step / 12.0);
        double rate = 0.3 - 0.2 * way;
        assertThat(run.training.coefficients().get("weight")).isCloseTo(way, within(1e-12));
        assertThat(run.training.coefficients().get("learning_rate")).isCloseTo(rate, within(1e-12));
        run.training.step();
        assertThat(seen.get(step)).isCloseTo(way, within(1e-7));
        expected -= rate / Math.sqrt(2) * Math.min(Math.sqrt(2), 5);
        assertThat(model.first().getArray().getFloat(0)).isCloseTo((float) expected, within(1e-5f));
      }
      assertThat(model.preparations()).isEqualTo(1);
    }
  }

  @Test
  void preparationBeginsAtTheData() {
    try (Run run = new Run(1)) {
      double[] bias = HostArrays.read(run.training.weights().get("decoder.body.output.bias"));
      double[] mean = new TinyImages(DataKind.BINARY).mean();
      for (int d = 0; d < mean.length; d++) {
        assertThat(bias[d]).isCloseTo(Math.log(mean[d] / (1 - mean[d])), within(1e-5));
      }
    }
  }

  @Test
  void aPlanWithoutMeaningIsRefused() {
    assertThatThrownBy(() -> new TrainingPlan(0, 8, 1))
        .hasMessage("epochs: expected at least 1, found 0");
    assertThatThrownBy(() -> GradientLimits.clipping(0))
        .hasMessage("clipping: expected a norm greater than 0, found 0.0");
  }

  @Test
  void aBatchLargerThanTheDataIsRefused() {
    try (EngineSession engine = Engines.open(EngineSettings.standard())) {
      TinyImages images = new TinyImages(DataKind.BINARY);
      assertThatThrownBy(
              () ->
                  new Training(
                      Run.vae(1),
                      images,
                      new TrainingPlan(1, 65, 1),
                      new Sgd(new Constant(1), 0),
                      engine.manager(),
                      engine.type()))
          .hasMessageContaining("batchSize: expected 1 to 64");
    }
  }
}
