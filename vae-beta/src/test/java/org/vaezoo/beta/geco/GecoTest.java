package org.vaezoo.beta.geco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.beta.Gradients;
import org.vaezoo.beta.higgins.Beta;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;

class GecoTest {

  private static final double SPEED = 0.1;
  private static final double MEMORY = 0.75;
  private static final double HIGHEST = 100;

  private static Objective distortionAtMost(Schedule nats) {
    return new Geco(new Distortion(nats), new Constant(SPEED), MEMORY, HIGHEST);
  }

  private static Objective distortionAtMost(double nats) {
    return distortionAtMost(new Constant(nats));
  }

  private static double report(TinyVae tiny, String name) {
    return tiny.step(0).report().get(name).getDouble();
  }

  private static double state(TinyVae tiny, String name) {
    return tiny.vae().block().getParameters().get("objective." + name).getArray().getDouble();
  }

  /** Lambda begins at 1 and the average at the first batch: the loss is D + R - tolerance. */
  @Test
  void atTheFirstStepTheLossIsThePlainOneBelowTheTolerance() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(3));
        TinyVae plain = TinyVae.of(new Elbo())) {
      assertThat(tiny.loss(0)).isCloseTo(plain.loss(0) - 3, within(1e-12));
      Gradients.assertClose(tiny.gradients(0), plain.gradients(0), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 100})
  void atTheFirstStepGradientsAreFiniteDifferences(double tolerance) {
    Gradients.assertExact(distortionAtMost(tolerance), 0);
    Gradients.assertExact(
        new Geco(new SquaredError(new Constant(tolerance)), new Constant(SPEED), MEMORY, HIGHEST),
        0);
  }

  /** Three steps with tolerances that change sides, by the recursion of the paper. */
  @Test
  void statesFollowTheAlgorithm() {
    double[] tolerances = {2, 9, 1};
    Schedule tolerance = progress -> tolerances[(int) progress.epochs()];
    try (TinyVae tiny = TinyVae.of(distortionAtMost(tolerance))) {
      double distortion = report(tiny, "distortion_nats");
      double rate = report(tiny, "rate_nats");
      double lambda = 1;
      double average = distortion - tolerances[0];
      for (int step = 0; step < 3; step++) {
        if (step > 0) {
          average = MEMORY * average + (1 - MEMORY) * (distortion - tolerances[step]);
        }
        assertThat(tiny.loss(step)).isCloseTo(rate + lambda * average, within(1e-12));
        tiny.update(step);
        lambda *= Math.exp(SPEED * average);
        assertThat(state(tiny, "average")).isCloseTo(average, within(1e-12));
        assertThat(state(tiny, "multiplier")).isCloseTo(lambda, within(1e-12));
      }
    }
  }

  /** The straight-through constraint: lambda weighs the gradient of this batch, undiluted. */
  @Test
  void laterGradientsAreThoseOfRatePlusLambdaTimesDistortion() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(1))) {
      tiny.update(0);
      double lambda = state(tiny, "multiplier");
      assertThat(lambda).isNotCloseTo(1, within(0.1));
      Gradients.assertClose(tiny.gradients(0), weighted(lambda), 1e-12);
    }
  }

  /** Gradients of R + lambda D, which is lambda times D + R / lambda. */
  private static Map<String, double[]> weighted(double lambda) {
    try (TinyVae tiny = TinyVae.of(new Beta(new Constant(1 / lambda)))) {
      Map<String, double[]> gradients = tiny.gradients(0);
      gradients.replaceAll(
          (name, values) -> Arrays.stream(values).map(value -> lambda * value).toArray());
      return gradients;
    }
  }

  @Test
  void lambdaRisesWhileTheConstraintIsViolatedAndFallsWhenItIsMet() {
    try (TinyVae violated = TinyVae.of(distortionAtMost(0));
        TinyVae met = TinyVae.of(distortionAtMost(20))) {
      violated.update(0);
      met.update(0);
      assertThat(state(violated, "multiplier")).isGreaterThan(1);
      assertThat(state(met, "multiplier")).isLessThan(1);
    }
  }

  @Test
  void lambdaStaysWithinItsBoundsEvenWhereTheExponentialOverflows() {
    try (TinyVae violated = TinyVae.of(distortionAtMost(-1e6));
        TinyVae met = TinyVae.of(distortionAtMost(1e6))) {
      violated.update(0);
      met.update(0);
      assertThat(state(violated, "multiplier")).isEqualTo(HIGHEST);
      assertThat(state(met, "multiplier")).isEqualTo(1 / HIGHEST);
    }
  }

  @Test
  void infeasibleIsFlaggedOnlyWithLambdaAtItsHighestAndTheConstraintViolated() {
    try (TinyVae violated = TinyVae.of(distortionAtMost(-1e6));
        TinyVae met = TinyVae.of(distortionAtMost(1e6));
        TinyVae rising = TinyVae.of(distortionAtMost(0))) {
      for (TinyVae tiny : new TinyVae[] {violated, met, rising}) {
        assertThat(tiny.vae().objective().flags()).isEmpty();
        tiny.update(0);
      }
      assertThat(violated.vae().objective().flags()).containsExactly("infeasible");
      assertThat(met.vae().objective().flags()).isEmpty();
      assertThat(rising.vae().objective().flags()).isEmpty();
    }
  }

  /** Descent ends where the constraint holds with equality: lambda neither rises nor falls. */
  @Test
  void descentEndsAtTheTolerance() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(2))) {
      assertThat(report(tiny, "distortion_nats")).isGreaterThan(4);
      for (int step = 0; step < 800; step++) {
        tiny.descend(0, 0.1);
      }
      assertThat(report(tiny, "distortion_nats")).isCloseTo(2, within(0.02));
      assertThat(tiny.vae().objective().flags()).isEmpty();
    }
  }

  @Test
  void readingAStepMovesNoState() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(0))) {
      double first = tiny.loss(0);
      assertThat(tiny.loss(0)).isEqualTo(first);
      assertThat(state(tiny, "multiplier")).isEqualTo(1);
    }
  }

  @Test
  void theStatesOfTheTableAreLambdaAndTheAverage() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(3))) {
      assertThat(tiny.vae().stateValues().keySet()).containsExactly(Geco.MULTIPLIER, Geco.AVERAGE);
      assertThat(tiny.vae().stateValues().values()).containsExactly(1.0, 0.0);
      double average = report(tiny, "distortion_nats") - 3;
      tiny.update(0);
      assertThat(tiny.vae().stateValues().get(Geco.MULTIPLIER))
          .isCloseTo(Math.exp(SPEED * average), within(1e-12));
      assertThat(tiny.vae().stateValues().get(Geco.AVERAGE)).isCloseTo(average, within(1e-12));
    }
  }

  @Test
  void updatesMoveNoTrainedParameter() {
    try (TinyVae tiny = TinyVae.of(distortionAtMost(0))) {
      assertThat(tiny.step(0).updates())
          .extracting(Update::state)
          .hasSize(3)
          .noneMatch(state -> state.requiresGradient());
    }
  }

  @Test
  void coefficientsAreTheMemoryTheSpeedAndTheTolerance() {
    Constant speed = new Constant(0.5);
    Constant tolerance = new Constant(7);
    GecoSpec spec = new GecoSpec(new Distortion(tolerance), speed, 0.99, 100);
    assertThat(spec.build(new InputDescription(new Shape(1), DataKind.BINARY, 100)).schedules())
        .containsOnly(
            Map.entry("memory", new Constant(0.99)),
            Map.entry("speed", speed),
            Map.entry("tolerance", tolerance));
    assertThat(spec.needs()).extracting(Need::feature).containsExactly(Feature.RATE);
  }
}
