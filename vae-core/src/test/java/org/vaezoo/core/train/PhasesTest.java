package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
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
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Names;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.PhaseSequence;
import org.vaezoo.core.schedule.PhaseSpec;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.SinglePhase;
import org.vaezoo.core.testing.TinyImages;

/**
 * Two parameters under two losses, eight steps an epoch: {@code loss} pulls the first down and
 * {@code other} the second, and the state counts the steps that follow {@code loss}.
 */
class PhasesTest {

  private static final Adam ADAM = new Adam(new Constant(0.1), 0.9, 0.999, 1e-8);
  private static final Sgd DESCENT = new Sgd(new Constant(1), 0);

  private static PhaseSchedule stages(PhaseSpec... stages) {
    return new PhaseSequence(List.of(stages));
  }

  private static PhaseSpec only(String loss, double epochs) {
    return new PhaseSpec(List.of(loss), List.of(), epochs);
  }

  private static final class Run implements AutoCloseable {

    private final List<String> computed = new ArrayList<>();
    private final TwoParameters model;
    private final EngineSession engine;
    private final Training training;

    Run(EngineName name, PhaseSchedule curriculum, Optimization optimization, Averaging averaging) {
      List<TwoParameters> models = new ArrayList<>();
      model = new TwoParameters((a, b, now) -> step(models.get(0), a, b), List.of("loss", "other"));
      models.add(model);
      engine = Engines.open(new EngineSettings(name, Precision.FLOAT64, 1, "cpu"));
      TinyImages images = new TinyImages(DataKind.BINARY);
      Optional<Averaging> averages = Optional.ofNullable(averaging);
      TrainingPlan plan = new TrainingPlan(4, 8, 1, GradientLimits.NONE, averages, curriculum);
      training = new Training(model, images, plan, optimization, engine.manager(), engine.type());
    }

    Run(PhaseSchedule curriculum, OptimizerSpec optimizer) {
      this(EngineName.PYTORCH, curriculum, Optimization.of(optimizer), null);
    }

    private Step step(TwoParameters it, NDArray a, NDArray b) {
      return new Step(
          List.of(
              new Loss("loss", loss("loss", a), p -> p == it.first()),
              new Loss("other", loss("other", b), p -> p == it.second())),
          List.of(new Update(it.state(), it.state().getArray().add(1))),
          Map.of());
    }

    private Deferred loss(String name, NDArray parameter) {
      return new Deferred(
          () -> {
            computed.add(name);
            return parameter.sum();
          });
    }

    StepValues steps(int count) {
      StepValues last = null;
      for (int step = 0; step < count; step++) {
        last = training.step();
      }
      return last;
    }

    double first() {
      return HostArrays.read(model.first().getArray())[0];
    }

    double second() {
      return HostArrays.read(model.second().getArray())[0];
    }

    double state() {
      return HostArrays.read(model.state().getArray())[0];
    }

    @Override
    public void close() {
      training.close();
      engine.close();
    }
  }

  /** Also on MXNet, where a step can follow one loss only. */
  @ParameterizedTest
  @EnumSource
  void aStageFollowsItsOwnLossAlone(EngineName engine) {
    PhaseSchedule curriculum = stages(only("loss", 0.5), only("other", 1));
    try (Run run = new Run(engine, curriculum, Optimization.of(DESCENT), null)) {
      StepValues values = run.steps(4);
      assertThat(values.values()).containsOnlyKeys("loss");
      assertThat(run.first()).isEqualTo(1 - 4);
      assertThat(run.second()).isEqualTo(1);
      assertThat(run.steps(6).values()).containsOnlyKeys("other");
      assertThat(run.first()).isEqualTo(1 - 4);
      assertThat(run.second()).isEqualTo(1 - 6);
      assertThat(run.state()).as("a state moves with its loss").isEqualTo(1 + 4);
    }
  }

  @Test
  void aLossThatIsNotFollowedIsNotComputed() {
    try (Run run = new Run(stages(only("other", 1)), DESCENT)) {
      run.steps(3);
      assertThat(run.computed).containsExactly("other", "other", "other");
    }
  }

  /** Momentum does not carry on what stands still, and its steps are not counted. */
  @Test
  void whatDoesNotMoveStaysBitForBitWithItsMemory() {
    try (Run staged = new Run(stages(only("loss", 1), only("other", 1), only("loss", 1)), ADAM);
        Run straight = new Run(stages(only("loss", 1)), ADAM)) {
      staged.steps(8);
      double before = staged.first();
      staged.steps(8);
      assertThat(staged.first()).isEqualTo(before);
      staged.steps(8);
      straight.steps(16);
      assertThat(staged.first()).isEqualTo(straight.first());
    }
  }

  @Test
  void aFrozenPartStaysBitForBit() {
    PhaseSpec frozen = new PhaseSpec(List.of(), List.of("first", "state"), 1);
    try (Run run = new Run(stages(frozen), ADAM)) {
      run.steps(5);
      assertThat(run.first()).isEqualTo(1);
      assertThat(run.state()).isEqualTo(1);
      assertThat(run.second()).isLessThan(1);
    }
  }

  @Test
  void aPartMovesByItsOwnOptimizer() {
    Optimization apart = new Optimization(DESCENT, Map.of("second", new Sgd(new Constant(3), 0)));
    try (Run run = new Run(EngineName.PYTORCH, new SinglePhase(), apart, null)) {
      run.steps(2);
      assertThat(run.first()).isEqualTo(1 - 2);
      assertThat(run.second()).isEqualTo(1 - 6);
      assertThat(run.training.coefficients())
          .containsEntry("learning_rate", 1.0)
          .containsEntry("second_learning_rate", 3.0);
      assertThat(run.training.state())
          .containsOnlyKeys("optimizer/step", "optimizers.second/step", "reach/still");
    }
  }

  @Test
  void namesThatTheModelDoesNotHaveAreRefused() {
    assertThatThrownBy(() -> new Run(stages(only("othr", 1)), DESCENT))
        .hasMessage(
            "/curriculum/stages/0/goals: unknown loss 'othr'; did you mean 'other'? known: loss,"
                + " other");
    assertThatThrownBy(
            () -> new Run(stages(new PhaseSpec(List.of(), List.of("frist"), 1)), DESCENT))
        .hasMessage(
            "/curriculum/stages/0/frozen: unknown part of the model 'frist'; did you mean"
                + " 'first'? known: first, second, state");
    Optimization unknown = new Optimization(DESCENT, Map.of("state", ADAM));
    assertThatThrownBy(() -> new Run(EngineName.PYTORCH, new SinglePhase(), unknown, null))
        .as("no gradient moves the state")
        .hasMessageStartingWith("/optimizers/state: unknown part of the model 'state'");
    assertThatThrownBy(() -> new Run(stages(only("loss", 4), only("other", 1)), DESCENT))
        .hasMessage("/curriculum/stages/1: begins after 4.0 epochs, but training.epochs is 4");
  }

  @Test
  void aPhaseThatMovesNothingIsRefused() {
    PhaseSpec nothing = new PhaseSpec(List.of("loss"), List.of("first"), 1);
    try (Run run = new Run(stages(nothing), DESCENT)) {
      assertThatThrownBy(run.training::step)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the step has no loss that moves anything in its Phase");
    }
  }

  /** Follows {@code loss} some times, then {@code other} once, and adds up what it saw. */
  private record Turns(int most) implements PhaseSchedule {

    @Override
    public Map<String, Double> begin() {
      return Map.of("turn", 0.0, "sum", 0.0);
    }

    @Override
    public Phase phase(Progress progress, Map<String, Double> memory) {
      String loss = memory.get("turn") < most ? "loss" : "other";
      return new Phase(Names.only(List.of(loss)), Names.all());
    }

    @Override
    public long lasts(Progress progress, Map<String, Double> memory) {
      return memory.get("turn") < most ? most - Math.round(memory.get("turn")) : 1;
    }

    @Override
    public Map<String, Double> remember(
        Map<String, Double> before, Progress done, Map<String, Double> scalars) {
      double turn = before.get("turn") < most ? before.get("turn") + 1 : 0;
      return Map.of("turn", turn, "sum", before.get("sum") + scalars.getOrDefault("loss", 0.0));
    }
  }

  @Test
  void whatACurriculumRemembersIsRestored() {
    try (Run whole = new Run(new Turns(2), ADAM);
        Run before = new Run(new Turns(2), ADAM);
        Run after = new Run(new Turns(2), ADAM);
        Run forgetful = new Run(new Turns(2), ADAM)) {
      whole.steps(9);
      assertThat(whole.state()).as("two of three").isEqualTo(1 + 6);
      before.steps(4);
      after.training.restore(4, before.training.weights(), before.training.state());
      after.steps(5);
      assertThat(Weights.sha256(after.training.weights()))
          .isEqualTo(Weights.sha256(whole.training.weights()));
      assertThat(Weights.sha256(after.training.state()))
          .isEqualTo(Weights.sha256(whole.training.state()));
      assertThatThrownBy(() -> forgetful.training.restore(4, before.training.weights(), Map.of()))
          .hasMessageContaining("missing arrays [curriculum/memory, optimizer/mean/first");
    }
  }

  /** The weights after the steps are 0, -1, -2: weights 1/4, 1/2, 1 make (-1/2 - 2) / (7/4). */
  @ParameterizedTest
  @EnumSource
  void theAverageIsTheWeightedMeanOfTheWeightsSoFar(EngineName engine) {
    PhaseSchedule loss = stages(only("loss", 4));
    try (Run run = new Run(engine, loss, Optimization.of(DESCENT), new Averaging(0.5))) {
      run.steps(3);
      double average = -2.5 / 1.75;
      assertThat(run.training.measured().during(run::first)).isCloseTo(average, within(1e-15));
      assertThat(run.training.measured().during(run::second)).as("never moved").isEqualTo(1);
      assertThat(run.training.measured().during(run::state)).as("has no average").isEqualTo(4);
      assertThat(run.first()).as("training goes on from the weights").isEqualTo(-2);
      double[] kept =
          HostArrays.read(run.training.measured().copies(run.engine.manager()).get("first"));
      assertThat(kept[0]).isCloseTo(average, within(1e-15));
      run.training.measured().settle();
      assertThat(run.first()).isCloseTo(average, within(1e-15));
    }
  }

  @Test
  void measuringDoesNotDisturbATrainingThatAverages() {
    Averaging slow = new Averaging(0.9);
    Optimization adam = Optimization.of(ADAM);
    try (Run whole = new Run(EngineName.PYTORCH, new SinglePhase(), adam, slow);
        Run before = new Run(EngineName.PYTORCH, new SinglePhase(), adam, slow);
        Run after = new Run(EngineName.PYTORCH, new SinglePhase(), adam, slow)) {
      whole.steps(9);
      before.steps(4);
      assertThat(before.training.measured().during(before::first)).isNotEqualTo(before.first());
      after.steps(1);
      after.training.restore(4, before.training.weights(), before.training.state());
      after.steps(5);
      whole.training.measured().settle();
      after.training.measured().settle();
      assertThat(Weights.sha256(after.training.weights()))
          .isEqualTo(Weights.sha256(whole.training.weights()));
    }
  }

  @Test
  void withoutAveragingTheWeightsAreMeasured() {
    try (Run run = new Run(new SinglePhase(), DESCENT)) {
      run.steps(3);
      assertThat(run.training.measured().during(run::first)).isEqualTo(-2);
      run.training.measured().settle();
      assertThat(run.first()).isEqualTo(-2);
    }
  }
}
