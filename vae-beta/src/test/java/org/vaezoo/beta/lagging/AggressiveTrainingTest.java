package org.vaezoo.beta.lagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.model.ElboSpec;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.train.Weights;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;
import org.vaezoo.core.variant.VaeSpec;

class AggressiveTrainingTest {

  private static final List<String> ENCODER = List.of("encoder");

  /** What each step moves, E(ncoder), D(ecoder) or B(oth), where the steps have these losses. */
  private static String course(AggressiveTraining aggressive, double... losses) {
    StringBuilder course = new StringBuilder();
    Map<String, Double> memory = aggressive.begin();
    Phase block = null;
    long end = 0;
    for (int step = 0; step < losses.length; step++) {
      Progress now = new Progress(step, 10, 100);
      Phase phase = aggressive.phase(now, memory);
      if (step < end) {
        assertThat(phase).as("a phase that lasts to step %d", end).isEqualTo(block);
      } else {
        block = phase;
        end = step + aggressive.lasts(now, memory);
        assertThat(end).isGreaterThan(step);
      }
      boolean encoder = phase.moves("encoder.mean.weight");
      course.append(encoder ? phase.moves("decoder.mean.weight") ? 'B' : 'E' : 'D');
      Progress done = new Progress(step + 1, 10, 100);
      memory = aggressive.remember(memory, done, Map.of("loss", losses[step]));
    }
    return course.toString();
  }

  /**
   * Windows of two: means 9, 7, 7 end the first loop; 5, 6 the second; the decoder's is no part.
   */
  @Test
  void theInnerLoopEndsWhenTheMeanLossNoLongerFalls() {
    assertThat(
            course(
                new AggressiveTraining(1, 9, 1, 2, 100, ENCODER),
                10,
                8,
                9,
                5,
                6,
                8,
                1,
                4,
                6,
                5,
                7,
                1,
                4))
        .isEqualTo("EEEEEEDEEEEDE");
  }

  @Test
  void theInnerLoopEndsAtTheLatestAfterItsMostSteps() {
    double[] falling = new double[9];
    Arrays.setAll(falling, i -> -i);
    assertThat(course(new AggressiveTraining(1, 9, 1, 2, 3, ENCODER), falling))
        .isEqualTo("EEEDEEEDE");
    assertThat(course(new AggressiveTraining(1, 9, 1, 10, 1, ENCODER), falling))
        .isEqualTo("EDEDEDEDE");
  }

  /** Ten steps are an epoch here. */
  @Test
  void afterTheAggressiveEpochsEveryStepMovesEverything() {
    double[] falling = new double[8];
    Arrays.setAll(falling, i -> -i);
    assertThat(course(new AggressiveTraining(1, 0.5, 1, 1, 3, ENCODER), falling))
        .isEqualTo("EEEDEBBB");
    assertThat(course(new AggressiveTraining(1, 9, 0.05, 1, 3, ENCODER), falling))
        .isEqualTo("EEEDEBBB");
    assertThat(course(new AggressiveTraining(1, 0, 1, 1, 3, ENCODER), falling))
        .isEqualTo("BBBBBBBB");
  }

  /** The phase of each epoch, a letter, where its validation finds this information. */
  private static String phases(AggressiveTraining aggressive, double... information) {
    StringBuilder phases = new StringBuilder();
    Map<String, Double> memory = aggressive.begin();
    for (int epoch = 0; epoch < information.length; epoch++) {
      Progress now = new Progress(10L * epoch, 10, 1000);
      phases.append(aggressive.phase(now, memory).moves("decoder.mean.weight") ? 'B' : 'E');
      memory = aggressive.learn(memory, information[epoch]);
    }
    return phases.toString();
  }

  /** Algorithm 1: once the information no longer climbs the phase is over, whatever comes. */
  @Test
  void thePhaseEndsForGoodWhenTheInformationNoLongerClimbs() {
    assertThat(phases(new AggressiveTraining(1, 99, 1, 2, 9, ENCODER), 1, 2, 2.5, 2.4, 3, 4))
        .isEqualTo("EEEEBB");
    assertThat(phases(new AggressiveTraining(1, 99, 1, 2, 9, ENCODER), 0, 0, 5, 5))
        .isEqualTo("EEBB");
    assertThat(phases(new AggressiveTraining(2, 99, 1, 2, 9, ENCODER), 1, 2, 1.5, 1.9, 3, 4))
        .isEqualTo("EEEEBB");
    assertThat(phases(new AggressiveTraining(2, 99, 1, 2, 9, ENCODER), 1, 2, 1.5, 2.1, 2, 1))
        .isEqualTo("EEEEEE");
    assertThat(phases(new AggressiveTraining(1, 2, 1, 2, 9, ENCODER), 1, 2, 3, 4))
        .isEqualTo("EEBB");
    assertThat(new AggressiveTraining(0, 2, 1, 2, 9, ENCODER).asksForInformation()).isFalse();
  }

  /** Ten steps are an epoch here; the second phase is over by its length after one. */
  @Test
  void informationIsLookedAtUntilItNoLongerClimbs() {
    assertThat(looks(new AggressiveTraining(1, 99, 1, 2, 9, ENCODER), 1, 2, 2.5, 2.4, 3, 4))
        .isEqualTo("LLLL--");
    assertThat(looks(new AggressiveTraining(1, 1, 1, 2, 9, ENCODER), 1, 2, 1, 2)).isEqualTo("LLL-");
    assertThat(looks(new AggressiveTraining(0, 99, 1, 2, 9, ENCODER), 1, 2)).isEqualTo("--");
  }

  /** L after each epoch at whose end it looks, where its validation finds this information. */
  private static String looks(AggressiveTraining aggressive, double... information) {
    StringBuilder looks = new StringBuilder();
    Map<String, Double> memory = aggressive.begin();
    for (int epoch = 0; epoch < information.length; epoch++) {
      boolean now = aggressive.looksNow(new Progress(10L * (epoch + 1), 10, 1000), memory);
      looks.append(now ? 'L' : '-');
      memory = now ? aggressive.learn(memory, information[epoch]) : memory;
    }
    return looks.toString();
  }

  @Test
  void theCourseIsShown() {
    AggressiveTraining aggressive = new AggressiveTraining(1, 99, 1, 1, 1, ENCODER);
    Map<String, Double> memory = aggressive.begin();
    Progress begin = new Progress(0, 4, 100);
    assertThat(aggressive.shown(begin, memory).get(AggressiveTraining.INFORMATION)).isNaN();
    for (int step = 0; step < 4; step++) {
      memory = aggressive.remember(memory, new Progress(step + 1, 4, 100), Map.of("loss", 1.0));
    }
    memory = aggressive.learn(memory, 2.5);
    Progress epoch = new Progress(4, 4, 100);
    assertThat(aggressive.shown(epoch, memory))
        .containsExactly(
            Map.entry(AggressiveTraining.AGGRESSIVE, 1.0),
            Map.entry(AggressiveTraining.INFORMATION, 2.5),
            Map.entry(AggressiveTraining.OUTER_STEPS, 2.0));
    memory = aggressive.learn(memory, 2.25);
    memory = aggressive.remember(memory, new Progress(5, 4, 100), Map.of("loss", 1.0));
    assertThat(aggressive.shown(new Progress(5, 4, 100), memory))
        .containsExactly(
            Map.entry(AggressiveTraining.AGGRESSIVE, 0.0),
            Map.entry(AggressiveTraining.INFORMATION, 2.25),
            Map.entry(AggressiveTraining.OUTER_STEPS, 2.0));
  }

  @Test
  void anInferenceNetworkWithoutPartsIsRefused() {
    assertThatThrownBy(() -> new AggressiveTraining(1, 1, 1, 10, 100, List.of()))
        .hasMessage("inference: expected at least one part, found none");
  }

  private static TinyRun run(EngineName engine) {
    MlpSpec network = new MlpSpec(List.of(6), Activation.TANH, new GlorotUniform());
    GaussianVaeSpec model =
        new GaussianVaeSpec(
            2,
            new BernoulliSpec(),
            new StandardNormalSpec(),
            new GaussianPosteriorSpec(),
            PosteriorVariance.AMORTIZED,
            network,
            network,
            new GlorotUniform(),
            OutputBias.ZERO);
    AggressiveTraining aggressive = new AggressiveTraining(1, 20, 1, 2, 5, ENCODER);
    VaeSpec spec = new VaeSpec(model, new ElboSpec(), List.of(), aggressive);
    return TinyRun.of(spec, new TinyImages(DataKind.BINARY), engine, Precision.FLOAT64);
  }

  /** One side stays bit for bit while the other moves, and both have their turns. */
  @Test
  void ofEncoderAndDecoderOneMovesAtATime() {
    for (EngineName engine : EngineName.values()) {
      try (TinyRun run = run(engine)) {
        List<String> moved = new ArrayList<>();
        Map<String, double[]> before = run.weights();
        for (int step = 0; step < 30; step++) {
          run.train(1);
          Map<String, double[]> after = run.weights();
          moved.add(moved(before, after));
          before = after;
        }
        assertThat(moved).containsOnly("encoder", "decoder").startsWith("encoder", "encoder");
      }
    }
  }

  private static String moved(Map<String, double[]> before, Map<String, double[]> after) {
    return String.join(
        ", ",
        after.keySet().stream()
            .filter(path -> !Arrays.equals(before.get(path), after.get(path)))
            .map(Phase::part)
            .distinct()
            .toList());
  }

  /** In the midst of an inner loop. */
  @Test
  void aRestoredRunGoesOnBitForBit() {
    try (TinyRun whole = run(EngineName.PYTORCH);
        TinyRun before = run(EngineName.PYTORCH);
        TinyRun after = run(EngineName.PYTORCH)) {
      whole.train(30);
      before.train(9);
      Map<String, NDArray> state = before.training().state();
      assertThat(state.get("curriculum/memory").toDoubleArray()).isNotEqualTo(new double[9]);
      after.training().restore(9, before.training().weights(), state);
      after.train(21);
      assertThat(Weights.sha256(after.training().weights()))
          .isEqualTo(Weights.sha256(whole.training().weights()));
    }
  }
}
