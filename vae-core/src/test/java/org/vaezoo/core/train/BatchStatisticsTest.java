package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.SinglePhase;
import org.vaezoo.core.testing.TinyImages;

/** A weight that each step lowers by one, and a state that is the moving average of the weight. */
class BatchStatisticsTest {

  private static final class Following implements Trainable {

    private final ModelBlock parts = new ModelBlock();
    private final Parameter weight = parts.addState("weight", new Shape(1), 1, true);
    private final Parameter state = parts.addState("state", new Shape(1), 1, false);

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Step step(Batch batch, Pass pass, Coefficients now) {
      NDArray value = pass.value(weight);
      pass.move(state, pass.value(state).mul(0.9).add(value.stopGradient().mul(0.1)));
      List<Update> updates = new ArrayList<>();
      pass.moved().all().forEach((moved, next) -> updates.add(new Update(moved, next)));
      return new Step(List.of(new Loss(Loss.MAIN, value.sum(), p -> true)), updates, Map.of());
    }

    static double of(Parameter parameter) {
      return HostArrays.read(parameter.getArray())[0];
    }
  }

  /**
   * Weights 0, -1, -2 with shares 1/4, 1/2, 1: their average is -2.5 / 1.75. Of the state at the
   * start, 1, less than a thousandth is left after a hundred batches.
   */
  @ParameterizedTest
  @EnumSource
  void theStatesAreThoseOfTheAveragedWeights(EngineName engine) {
    double average = -2.5 / 1.75;
    Following model = new Following();
    TinyImages images = new TinyImages(DataKind.BINARY);
    TrainingPlan plan =
        new TrainingPlan(
            4, 8, 1, GradientLimits.NONE, Optional.of(new Averaging(0.5)), new SinglePhase());
    Optimization descent = Optimization.of(new Sgd(new Constant(1), 0));
    try (EngineSession session =
            Engines.open(new EngineSettings(engine, Precision.FLOAT64, 1, "cpu"));
        Training training =
            new Training(
                model, images, plan, descent, session.manager(), session.type(), StepMode.EAGER)) {
      training.step();
      training.step();
      training.step();
      double before = Following.of(model.state);
      assertThat(before).isNotCloseTo(average, within(0.5));
      assertThat(training.measured().during(() -> Following.of(model.state)))
          .isCloseTo(average, within(0.003));
      assertThat(Following.of(model.state)).as("training goes on from its own").isEqualTo(before);
      assertThat(Following.of(model.weight)).isEqualTo(-2);
      double[] kept = HostArrays.read(training.measured().copies(session.manager()).get("state"));
      training.measured().settle();
      assertThat(Following.of(model.state)).isEqualTo(kept[0]);
      assertThat(Following.of(model.weight)).isCloseTo(average, within(1e-12));
    }
  }
}
