package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.testing.TinyImages;

/** Compiled trainings make the steps of eager ones, together as alone, also where they end. */
class CompiledTrainingTest {

  private static final class Run implements AutoCloseable {

    private final EngineSession engine = Engines.open(EngineSettings.standard());
    private final TwoParameters model;
    private final Training training;

    Run(StepMode mode, OptimizerSpec optimizer, int epochs, TwoParameters.Rule rule) {
      model = new TwoParameters(rule);
      training =
          new Training(
              model,
              new TinyImages(DataKind.BINARY),
              new TrainingPlan(epochs, 8, 1, GradientLimits.NONE),
              Optimization.of(optimizer),
              engine.manager(),
              engine.type(),
              mode);
    }

    List<StepValues> alone(int steps) {
      List<StepValues> values = new ArrayList<>();
      for (int i = 0; i < steps; i++) {
        values.addAll(training.advance(1));
      }
      return values;
    }

    List<StepValues> together(int steps) {
      List<StepValues> values = new ArrayList<>();
      while (values.size() < steps) {
        values.addAll(training.advance(steps - values.size()));
      }
      return values;
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

  private static final OptimizerSpec DESCENT = new Sgd(new Constant(0.5), 0.9);

  /** A paraboloid with a state that remembers the sum. */
  private static Step bowl(TwoParameters model, NDArray a, NDArray b) {
    NDArray loss = a.square().sum().add(b.sub(3).square().sum());
    return new Step(
        List.of(Loss.minimize(loss)),
        List.of(new Update(model.state(), a.sum().stopGradient())),
        Map.of("distance", b.sum()));
  }

  private static Run bowl(StepMode mode) {
    return bowl(mode, new Sgd(new Constant(0.1), 0.9));
  }

  private static Run bowl(StepMode mode, OptimizerSpec optimizer) {
    TwoParameters[] made = new TwoParameters[1];
    Run run = new Run(mode, optimizer, 4, (a, b, now) -> bowl(made[0], a, b));
    made[0] = run.model;
    return run;
  }

  static List<OptimizerSpec> optimizers() {
    Constant rate = new Constant(0.1);
    return List.of(
        new Sgd(rate, 0.9),
        new Sgd(rate, 0),
        new Adam(rate, 0.9, 0.999, 1e-8),
        new AdamW(rate, 0.9, 0.999, 1e-8, 0.01),
        new Adamax(rate, 0.9, 0.999, 1e-8),
        new Adagrad(rate, 0.1, 1e-10),
        new RmsProp(rate, 0.99, 0.9, 1e-8),
        new RmsProp(rate, 0.99, 0, 1e-8));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void statesAndReportsMoveAsInEagerSteps(OptimizerSpec optimizer) {
    try (Run eager = bowl(StepMode.EAGER, optimizer);
        Run compiled = bowl(StepMode.COMPILED, optimizer)) {
      assertThat(compiled.together(20)).isEqualTo(eager.alone(20));
      assertThat(compiled.digest()).isEqualTo(eager.digest());
      assertThat(HostArrays.read(compiled.model.state().getArray())[0]).isNotEqualTo(1);
    }
  }

  /** From the second step on: after the first, gradients have reached all parameters. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void stepsAreMadeTogetherWhereTheyCanBe(OptimizerSpec optimizer) {
    try (Run run = bowl(StepMode.COMPILED);
        NDManager scope = run.engine.manager().newSubManager();
        Autograd autograd = Autograd.of(scope)) {
      Optimizers optimizers =
          new Optimizers(Optimization.of(optimizer), NamedParameters.arrays(trained(run)));
      TrainingPlan plan = new TrainingPlan(4, 8, 1, GradientLimits.NONE);
      TrainingInputs inputs =
          new TrainingInputs(run.model, new TinyImages(DataKind.BINARY), plan, run.engine.type());
      CompiledStep steps = new CompiledStep(run.model, scope);
      StepRunner runner = new StepRunner(run.model, steps, optimizers, autograd, plan.limits());
      StepBlocks blocks = StepBlocks.of(steps, inputs, optimizers, runner, scope).orElseThrow();
      assertThat(blocks.advance(2, 4, Phase.all())).isEmpty();
      Progress now = inputs.progress(2);
      runner.run(
          inputs.batch(2, scope),
          inputs.pass(2, scope),
          inputs.coefficients(now, scope),
          Phase.all(),
          now);
      assertThat(blocks.advance(3, 4, Phase.all())).hasSize(4);
      blocks.close();
      steps.close();
      optimizers.close();
    }
  }

  private static Map<String, Parameter> trained(Run run) {
    return NamedParameters.trained(run.model.block());
  }

  /** Descent whose step is too long doubles its distance until float32 ends. */
  @Test
  void aStepThatIsNotFiniteStopsABlockBeforeItMoves() {
    TwoParameters.Rule steep =
        (a, b, now) -> minimize(a.square().sum().add(b.square().sum()).mul(1e4));
    try (Run alone = new Run(StepMode.EAGER, DESCENT, 20, steep);
        Run together = new Run(StepMode.COMPILED, DESCENT, 20, steep)) {
      Throwable expected = catchThrowable(() -> alone.alone(100));
      assertThat(expected).isInstanceOf(NonFiniteException.class);
      assertThatThrownBy(() -> together.together(100))
          .isInstanceOf(NonFiniteException.class)
          .hasMessage(expected.getMessage());
      assertThat(together.digest()).isEqualTo(alone.digest());
      assertThat(together.training.progress()).isEqualTo(alone.training.progress());
      assertThat(alone.training.progress().step()).isGreaterThan(1);
    }
  }

  @Test
  void aModelThatReadsItsNumbersIsRefusedWithTheWayOut() {
    TwoParameters.Rule reads = (a, b, now) -> minimize(a.mul(b.toFloatArray()[0]).sum());
    try (Run run = new Run(StepMode.COMPILED, DESCENT, 1, reads)) {
      assertThatThrownBy(() -> run.alone(1))
          .isInstanceOf(UncompiledException.class)
          .hasMessageStartingWith("the step cannot be compiled: 'toFloatArray' needs the values")
          .hasMessageContaining("called at org.vaezoo.core.train.CompiledTrainingTest")
          .hasMessageEndingWith("\"engine\": {\"mode\": \"eager\"} runs the model's own code");
    }
  }

  @Test
  void theHundredthCallGivesTheBitsOfTheFirst() {
    TwoParameters.Rule still = (a, b, now) -> minimize(a.exp().sum().add(b.sin().sum()));
    try (Run run = new Run(StepMode.COMPILED, new Sgd(new Constant(0), 0), 20, still)) {
      List<StepValues> values = run.together(100);
      assertThat(values).allMatch(values.get(0)::equals);
    }
  }

  private static Step minimize(NDArray loss) {
    return new Step(List.of(Loss.minimize(loss)), List.of(), Map.of());
  }
}
