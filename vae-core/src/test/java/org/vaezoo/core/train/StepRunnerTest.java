package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.testing.TinyImages;

/** Plain descent with rate 1: a parameter moves by just its gradient. All begin at 1. */
class StepRunnerTest {

  private static Step step(Loss... losses) {
    return new Step(List.of(losses), List.of(), Map.of());
  }

  private static Step minimize(NDArray loss) {
    return step(Loss.minimize(loss));
  }

  /** A training of the model, on either engine and in either precision. */
  private static final class Run implements AutoCloseable {

    private final TwoParameters model;
    private final EngineSession engine;
    private final Training training;

    Run(EngineName name, Precision precision, GradientLimits limits, TwoParameters.Rule rule) {
      model = new TwoParameters(rule);
      engine = Engines.open(new EngineSettings(name, precision, 1, "cpu"));
      training =
          new Training(
              model,
              new TinyImages(DataKind.BINARY),
              new TrainingPlan(1, 8, 1, limits),
              new Sgd(new Constant(1), 0),
              engine.manager(),
              engine.type());
    }

    Run(EngineName name, TwoParameters.Rule rule) {
      this(name, Precision.FLOAT64, GradientLimits.NONE, rule);
    }

    Run(TwoParameters.Rule rule) {
      this(EngineName.PYTORCH, rule);
    }

    void assertAt(double first, double second) {
      assertThat(HostArrays.read(model.first().getArray())).containsOnly(first);
      assertThat(HostArrays.read(model.second().getArray())).containsOnly(second);
    }

    void assertState(double value) {
      assertThat(HostArrays.read(model.state().getArray())).containsExactly(value);
    }

    @Override
    public void close() {
      training.close();
      engine.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachParameterMovesByItsOwnGradient(EngineName engine) {
    try (Run run =
        new Run(engine, (a, b, now) -> minimize(a.mul(2).sum().add(b.square().mul(4).sum())))) {
      StepValues values = run.training.step();
      run.assertAt(1 - 2, 1 - 8);
      assertThat(values.values()).isEqualTo(Map.of("loss", 2.0 * 2 + 4.0 * 3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfTwoStepsDoNotAddUp(EngineName engine) {
    try (Run run = new Run(engine, (a, b, now) -> minimize(a.mul(2).sum().add(b.mul(3).sum())))) {
      run.training.step();
      run.training.step();
      run.assertAt(1 - 2 * 2, 1 - 2 * 3);
    }
  }

  /** In float32 and float64, with and without a gradient of an earlier step. */
  @ParameterizedTest
  @EnumSource
  void aParameterThatTheLossDoesNotReachStays(EngineName engine) {
    for (Precision precision : Precision.values()) {
      try (Run run =
          new Run(
              engine, precision, GradientLimits.NONE, (a, b, now) -> minimize(a.mul(2).sum()))) {
        run.training.step();
        run.assertAt(-1, 1);
        run.model.follow((a, b, now) -> minimize(b.mul(2).sum()));
        run.training.step();
        run.assertAt(-1, -1);
        run.model.follow((a, b, now) -> minimize(a.mul(2).sum()));
        run.training.step();
        run.assertAt(-3, -1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSingleLossMovesOnlyWhatItNames(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    try (Run run =
        new Run(
            engine,
            (a, b, now) ->
                step(
                    new Loss(
                        "loss",
                        a.mul(2).sum().add(b.mul(3).sum()),
                        p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1, 1 - 3);
    }
  }

  @Test
  void twoLossesMoveEachItsOwn() {
    List<TwoParameters> models = new ArrayList<>();
    try (Run run =
        new Run(
            (a, b, now) -> {
              NDArray both = a.sum().add(b.sum());
              return step(
                  new Loss("loss", both.mul(3), p -> p == models.get(0).first()),
                  new Loss("other", both.mul(5), p -> p == models.get(0).second()));
            })) {
      models.add(run.model);
      StepValues values = run.training.step();
      run.assertAt(1 - 3, 1 - 5);
      assertThat(values.values()).isEqualTo(Map.of("loss", 15.0, "other", 25.0));
    }
  }

  /** The losses share their graph. */
  @Test
  void lossesThatMoveTheSameAddUp() {
    try (Run run =
        new Run(
            (a, b, now) -> {
              NDArray shared = a.square().sum().add(b.sum());
              return step(
                  Loss.minimize(shared), Loss.minimize(shared.mul(2)), Loss.minimize(b.sum()));
            })) {
      run.training.step();
      run.assertAt(1 - 2 * 3, 1 - 4);
    }
  }

  @Test
  void mxnetRefusesSeveralLosses() {
    try (Run run =
        new Run(
            EngineName.MXNET,
            (a, b, now) -> step(Loss.minimize(a.sum()), Loss.minimize(b.sum())))) {
      assertThatThrownBy(run.training::step)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("a step with several losses runs on PyTorch only, not on MXNet");
      run.assertAt(1, 1);
      run.model.follow((a, b, now) -> minimize(a.sum()));
      run.training.step();
      run.assertAt(0, 1);
    }
  }

  /** Gradients 3 (twice) and 4 (three times): norm sqrt(66). */
  @ParameterizedTest
  @EnumSource
  void gradientsAreClippedTogether(EngineName engine) {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.mul(3).sum().add(b.mul(4).sum()));
    try (Run clipped = new Run(engine, Precision.FLOAT64, GradientLimits.clipping(0.5), rule);
        Run free = new Run(engine, Precision.FLOAT64, GradientLimits.clipping(8.2), rule)) {
      clipped.training.step();
      double scale = 0.5 / Math.sqrt(66);
      double[] first = HostArrays.read(clipped.model.first().getArray());
      double[] second = HostArrays.read(clipped.model.second().getArray());
      assertThat(first[0]).isCloseTo(1 - 3 * scale, within(1e-15));
      assertThat(second[2]).isCloseTo(1 - 4 * scale, within(1e-15));
      free.training.step();
      free.assertAt(1 - 3, 1 - 4);
    }
  }

  /** The model's norm is sqrt(2) 3, the adversary's sqrt(3) 400: neither changes the other's. */
  @Test
  void modelAndAdversaryAreClippedApart() {
    List<TwoParameters> models = new ArrayList<>();
    try (Run run =
        new Run(
            EngineName.PYTORCH,
            Precision.FLOAT64,
            GradientLimits.clipping(5),
            (a, b, now) ->
                step(
                    new Loss("loss", a.mul(3).sum(), p -> p == models.get(0).first()),
                    new Loss("adversary", b.mul(400).sum(), p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())).containsOnly(1 - 3.0);
      assertThat(HostArrays.read(run.model.second().getArray())[0])
          .isCloseTo(1 - 5 / Math.sqrt(3), within(1e-14));
    }
  }

  /** Gradients 3 (twice) and 4 (three times): norm sqrt(66), 8.124. */
  @ParameterizedTest
  @EnumSource
  void aGradientOverTheThresholdIsNotFollowedButCounted(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    TwoParameters.Rule rule =
        (a, b, now) ->
            new Step(
                List.of(Loss.minimize(a.mul(3).sum().add(b.mul(4).sum()))),
                List.of(new Update(models.get(0).state(), models.get(0).state().getArray().add(1))),
                Map.of());
    try (Run run = new Run(engine, Precision.FLOAT64, skipping(8.12), rule)) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1, 1);
      run.assertState(1);
      assertCounts(run, 1, 0);
    }
    models.clear();
    try (Run run = new Run(engine, Precision.FLOAT64, skipping(8.13), rule)) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1 - 3, 1 - 4);
      run.assertState(2);
      assertCounts(run, 0, Math.sqrt(66));
    }
  }

  private static GradientLimits skipping(double norm) {
    return new GradientLimits(Optional.empty(), Optional.of(norm));
  }

  private static void assertCounts(Run run, double skipped, double largest) {
    Map<Column, Double> values = run.training.stateValues();
    assertThat(values.get(Limiter.SKIPPED)).isEqualTo(skipped);
    assertThat(values.get(Limiter.LARGEST)).isCloseTo(largest, within(1e-12));
  }

  /** The model's norm, sqrt(2) 3, is clipped; the adversary's, sqrt(3) 400, is skipped. */
  @Test
  void whatIsSkippedOfOnePartLeavesTheOthersClipped() {
    List<TwoParameters> models = new ArrayList<>();
    GradientLimits limits = new GradientLimits(Optional.of(2.0), Optional.of(5.0));
    try (Run run =
        new Run(
            EngineName.PYTORCH,
            Precision.FLOAT64,
            limits,
            (a, b, now) ->
                step(
                    new Loss("loss", a.mul(3).sum(), p -> p == models.get(0).first()),
                    new Loss("adversary", b.mul(400).sum(), p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())[0])
          .isCloseTo(1 - Math.sqrt(2), within(1e-14));
      assertThat(HostArrays.read(run.model.second().getArray())).containsOnly(1);
      assertCounts(run, 1, 3 * Math.sqrt(2));
    }
  }

  @Test
  void theCountsOfWhatWasSkippedAreSaved() {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.mul(3).sum().add(b.sum()));
    try (Run run = new Run(EngineName.PYTORCH, Precision.FLOAT64, skipping(0.1), rule);
        Run other = new Run(EngineName.PYTORCH, Precision.FLOAT64, skipping(0.1), rule)) {
      run.training.step();
      run.training.step();
      other.training.restore(2, run.training.weights(), run.training.state());
      assertCounts(other, 2, 0);
    }
  }

  @Test
  void skippingWhatWouldBeClippedIsRefused() {
    assertThatThrownBy(() -> new GradientLimits(Optional.of(2.0), Optional.of(2.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skipping: expected a norm greater than that of clipping, 2.0, found 2.0");
    assertThatThrownBy(() -> skipping(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skipping: expected a norm greater than 0, found 0.0");
  }

  /** The square root's slope at 0 is infinite, and 0 times it is not a number. */
  @ParameterizedTest
  @EnumSource
  void aGradientThatIsNotFiniteStopsBeforeAnythingMoves(EngineName engine) {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.sum().add(b.sub(1).sqrt().sum()));
    try (Run run = new Run(engine, rule)) {
      String digest = Weights.sha256(run.training.weights());
      assertThatThrownBy(run.training::step)
          .isInstanceOfSatisfying(
              NonFiniteException.class,
              stopped -> {
                assertThat(stopped.step()).isZero();
                assertThat(stopped.term()).isEqualTo("gradient of second");
              })
          .hasMessage(
              "step 0: gradient of second along loss: 3 of 3 numbers are not finite;"
                  + " all: {loss=2.0}");
      assertThat(Weights.sha256(run.training.weights())).isEqualTo(digest);
      assertThat(run.training.progress().step()).isZero();
    }
  }

  /** Two gradients of 3e38 each are finite in float32, their sum is not. */
  @ParameterizedTest
  @EnumSource
  void largeFiniteGradientsPass(EngineName engine) {
    try (Run run =
        new Run(
            engine,
            Precision.FLOAT32,
            GradientLimits.NONE,
            (a, b, now) -> minimize(a.sub(1).mul(3e38).sum()))) {
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())[0]).isEqualTo(-(double) 3e38f);
    }
  }

  @Test
  void aLossThatIsNotFiniteStopsBeforeAnythingMoves() {
    TwoParameters.Rule sound = (a, b, now) -> minimize(a.sum());
    try (Run run = new Run(sound)) {
      run.training.step();
      run.model.follow((a, b, now) -> minimize(a.log().sum()));
      String digest = Weights.sha256(run.training.weights());
      assertThatThrownBy(run.training::step)
          .isInstanceOfSatisfying(
              NonFiniteException.class,
              stopped -> {
                assertThat(stopped.step()).isEqualTo(1);
                assertThat(stopped.term()).isEqualTo("loss");
              })
          .hasMessage("step 1: loss is -Infinity; all: {loss=-Infinity}");
      assertThat(Weights.sha256(run.training.weights())).isEqualTo(digest);
      assertThat(run.training.progress().step()).isEqualTo(1);
      run.model.follow(sound);
      run.training.step();
      run.assertAt(-1, 1);
    }
  }

  /** The first such term, whether or not the loss that it enters is finite. */
  @Test
  void aTermThatIsNotFiniteIsNamed() {
    for (boolean enters : new boolean[] {true, false}) {
      try (Run run =
          new Run(
              (a, b, now) -> {
                Map<String, NDArray> report = new LinkedHashMap<>();
                report.put("distortion_nats", a.sum());
                report.put("rate_nats", b.sub(2).sqrt().sum());
                report.put("gap_nats", b.sub(1).log().sum());
                NDArray loss = enters ? report.get("rate_nats") : a.sum();
                return new Step(List.of(Loss.minimize(loss)), List.of(), report);
              })) {
        assertThatThrownBy(run.training::step)
            .hasMessageStartingWith("step 0: rate_nats is NaN; all: {loss=");
        run.assertAt(1, 1);
      }
    }
  }

  @Test
  void aSecondLossThatIsNotFiniteIsNamed() {
    try (Run run =
        new Run(
            (a, b, now) ->
                step(Loss.minimize(a.sum()), new Loss("other", b.sub(1).log().sum(), p -> true)))) {
      assertThatThrownBy(run.training::step)
          .hasMessageStartingWith("step 0: other is -Infinity; all: {loss=");
      run.assertAt(1, 1);
    }
  }

  /** Its value is of the parameters before they moved. */
  @ParameterizedTest
  @EnumSource
  void updatesAreWritten(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    try (Run run =
        new Run(
            engine,
            (a, b, now) ->
                new Step(
                    List.of(Loss.minimize(a.sum())),
                    List.of(
                        new Update(
                            models.get(0).state(),
                            a.stopGradient().sum().mul(7).reshape(new Shape()))),
                    Map.of()))) {
      models.add(run.model);
      run.training.step();
      run.assertState(14);
      run.assertAt(0, 1);
    }
  }

  @Test
  void anUpdateOfAnotherTypeOrShapeIsRefusedBeforeAnythingMoves() {
    List<TwoParameters> models = new ArrayList<>();
    List<NDArray> value = new ArrayList<>();
    try (Run run =
        new Run(
            (a, b, now) ->
                new Step(
                    List.of(Loss.minimize(a.sum())),
                    List.of(new Update(models.get(0).state(), value.get(0))),
                    Map.of()))) {
      models.add(run.model);
      for (NDArray wrong :
          Arrays.asList(
              run.engine.manager().zeros(new Shape(), DataType.FLOAT32),
              run.engine.manager().zeros(new Shape(2), DataType.FLOAT64))) {
        value.clear();
        value.add(wrong);
        assertThatThrownBy(run.training::step)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "update of state: expected float64 (), found %s %s",
                wrong.getDataType(), wrong.getShape());
        run.assertAt(1, 1);
        run.assertState(1);
      }
    }
  }
}
