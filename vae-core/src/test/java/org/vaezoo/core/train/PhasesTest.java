package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.train.PhaseCases.ADAM;
import static org.vaezoo.core.train.PhaseCases.DESCENT;
import static org.vaezoo.core.train.PhaseCases.only;
import static org.vaezoo.core.train.PhaseCases.stages;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Names;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.PhaseSpec;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.SinglePhase;

/**
 * Two parameters under two losses, eight steps an epoch: {@code loss} pulls the first down and
 * {@code other} the second, and the state counts the steps that follow {@code loss}.
 */
class PhasesTest {

  /** Also on MXNet, where a step can follow one loss only. */
  @ParameterizedTest
  @EnumSource
  void aStageFollowsItsOwnLossAlone(EngineName engine) {
    PhaseSchedule curriculum = stages(only("loss", 0.5), only("other", 1));
    try (PhasedRun run = new PhasedRun(engine, curriculum, Optimization.of(DESCENT), null)) {
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
    try (PhasedRun run = new PhasedRun(stages(only("other", 1)), DESCENT)) {
      run.steps(3);
      assertThat(run.computed).containsExactly("other", "other", "other");
    }
  }

  /** Momentum does not carry on what stands still, and its steps are not counted. */
  @Test
  void whatDoesNotMoveStaysBitForBitWithItsMemory() {
    try (PhasedRun staged =
            new PhasedRun(stages(only("loss", 1), only("other", 1), only("loss", 1)), ADAM);
        PhasedRun straight = new PhasedRun(stages(only("loss", 1)), ADAM)) {
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
    try (PhasedRun run = new PhasedRun(stages(frozen), ADAM)) {
      run.steps(5);
      assertThat(run.first()).isEqualTo(1);
      assertThat(run.state()).isEqualTo(1);
      assertThat(run.second()).isLessThan(1);
    }
  }

  @Test
  void aPartMovesByItsOwnOptimizer() {
    Optimization apart = new Optimization(DESCENT, Map.of("second", new Sgd(new Constant(3), 0)));
    try (PhasedRun run = new PhasedRun(EngineName.PYTORCH, new SinglePhase(), apart, null)) {
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
    assertThatThrownBy(() -> new PhasedRun(stages(only("othr", 1)), DESCENT))
        .hasMessage(
            "/curriculum/stages/0/goals: unknown loss 'othr'; did you mean 'other'? known: loss,"
                + " other");
    assertThatThrownBy(
            () -> new PhasedRun(stages(new PhaseSpec(List.of(), List.of("frist"), 1)), DESCENT))
        .hasMessage(
            "/curriculum/stages/0/frozen: unknown part of the model 'frist'; did you mean"
                + " 'first'? known: first, second, state");
    Optimization unknown = new Optimization(DESCENT, Map.of("state", ADAM));
    assertThatThrownBy(() -> new PhasedRun(EngineName.PYTORCH, new SinglePhase(), unknown, null))
        .as("no gradient moves the state")
        .hasMessageStartingWith("/optimizers/state: unknown part of the model 'state'");
    assertThatThrownBy(() -> new PhasedRun(stages(only("loss", 4), only("other", 1)), DESCENT))
        .hasMessage("/curriculum/stages/1: begins after 4.0 epochs, but training.epochs is 4");
  }

  @Test
  void aPhaseThatMovesNothingIsRefused() {
    PhaseSpec nothing = new PhaseSpec(List.of("loss"), List.of("first"), 1);
    try (PhasedRun run = new PhasedRun(stages(nothing), DESCENT)) {
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
    try (PhasedRun whole = new PhasedRun(new Turns(2), ADAM);
        PhasedRun before = new PhasedRun(new Turns(2), ADAM);
        PhasedRun after = new PhasedRun(new Turns(2), ADAM);
        PhasedRun forgetful = new PhasedRun(new Turns(2), ADAM)) {
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
}
