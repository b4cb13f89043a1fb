package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.train.OptimizerCases.ADAGRAD;
import static org.vaezoo.core.train.OptimizerCases.ADAM;
import static org.vaezoo.core.train.OptimizerCases.ADAMAX;
import static org.vaezoo.core.train.OptimizerCases.ADAMW;
import static org.vaezoo.core.train.OptimizerCases.RMSPROP;
import static org.vaezoo.core.train.OptimizerCases.STEPS;
import static org.vaezoo.core.train.OptimizerCases.UNUSED;
import static org.vaezoo.core.train.OptimizerCases.gradients;
import static org.vaezoo.core.train.OptimizerCases.parameters;
import static org.vaezoo.core.train.OptimizerCases.values;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.schedule.Constant;

/**
 * What holds of every optimizer beside its rule: its memory, the arrays that it takes and keeps.
 */
class OptimizersTest {

  @Test
  void settingsWithoutMeaningAreRefused() {
    assertThatThrownBy(() -> new Adamax(UNUSED, 1, 0.999, 1e-8))
        .hasMessage("beta1: expected a number of at least 0 and less than 1, found 1.0");
    assertThatThrownBy(() -> new Adagrad(UNUSED, -1, 1e-10))
        .hasMessage("initialSum: expected a number of at least 0, found -1.0");
    assertThatThrownBy(() -> new RmsProp(UNUSED, 0.99, Double.NaN, 1e-8))
        .hasMessage("momentum: expected a number of at least 0 and less than 1, found NaN");
  }

  @ParameterizedTest
  @EnumSource
  void aRestoredOptimizerGoesOnBitForBit(Implementation implementation) {
    goesOn(implementation, (it, parameters) -> it.adam(parameters, ADAMW));
    goesOn(implementation, (it, parameters) -> it.sgd(parameters, 0.9));
    goesOn(implementation, (it, parameters) -> it.of(parameters, ADAMAX.rules()));
    goesOn(implementation, (it, parameters) -> it.of(parameters, ADAGRAD.rules()));
    goesOn(implementation, (it, parameters) -> it.of(parameters, RMSPROP.rules()));
  }

  /** A parameter that misses steps goes the way of one that was given these gradients alone. */
  @ParameterizedTest
  @EnumSource
  void aParameterWithoutAGradientStaysAndSoDoesItsMemory(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      NDManager manager = session.manager();
      Map<String, NDArray> some = parameters(manager);
      Map<String, NDArray> alone = parameters(manager);
      alone.remove("weight");
      Optimizer both = implementation.adam(some, ADAMW);
      Optimizer one = implementation.adam(alone, ADAMW);
      for (int step = 0; step < STEPS; step++) {
        Map<String, NDArray> gradients = gradients(manager, step);
        NDArray scale = gradients.remove("scale");
        if (step % 3 == 1) {
          gradients.put("scale", scale);
          one.step(Map.of("scale", scale), 0.01);
        }
        both.step(gradients, 0.01);
      }
      assertThat(some.get("scale").getDouble()).isEqualTo(alone.get("scale").getDouble());
      assertThat(both.state().get("step").toLongArray()).containsExactly(STEPS, 7);
      for (String slot : List.of("mean/scale", "square/scale")) {
        assertThat(both.state().get(slot).getDouble()).isEqualTo(one.state().get(slot).getDouble());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransposedGradientMovesTheRightWeights(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT32)) {
      NDManager manager = session.manager();
      NDArray weight = manager.zeros(new Shape(2, 3));
      NDArray gradient =
          manager.create(new float[] {1, 4, 2, 5, 3, 6}, new Shape(3, 2)).transpose();
      implementation.sgd(Map.of("weight", weight), 0).step(Map.of("weight", gradient), 1);
      assertThat(weight.toFloatArray()).containsExactly(-1, -2, -3, -4, -5, -6);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineName.class)
  void aTransposedParameterIsMovedRightly(EngineName engine) {
    EngineSettings settings = new EngineSettings(engine, Precision.FLOAT32, 1, "cpu");
    try (EngineSession session = Engines.open(settings)) {
      NDManager manager = session.manager();
      NDArray weight = manager.zeros(new Shape(3, 2)).transpose();
      NDArray gradient = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));
      Sgd descent = new Sgd(new Constant(1), 0.5);
      descent.create(Map.of("weight", weight)).step(Map.of("weight", gradient), 1);
      assertThat(weight.toFloatArray()).containsExactly(-1, -2, -3, -4, -5, -6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfACollectorMoveParametersThatRecord(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT32)) {
      NDManager manager = session.manager();
      NDArray theta = manager.create(new float[] {3, -2});
      theta.setRequiresGradient(true);
      Optimizer adam = implementation.adam(Map.of("theta", theta), ADAM);
      for (int step = 0; step < 200; step++) {
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
          collector.backward(theta.square().sum());
        }
        try (NDArray gradient = theta.getGradient().duplicate()) {
          adam.step(Map.of("theta", gradient), 0.1);
        }
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
          collector.zeroGradients();
        }
      }
      assertThat(theta.hasGradient()).isTrue();
      assertThat(theta.norm().getFloat()).isLessThan(0.05f);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepLeavesNoArrayBehindAndItsStateOutlivesTheScope(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      NDManager manager = session.manager();
      Map<String, NDArray> parameters = parameters(manager);
      Optimizer adam;
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        adam = implementation.adam(parameters, ADAM);
      }
      Map<String, NDArray> gradients = gradients(manager, 0);
      adam.step(gradients, 0.1);
      int before = manager.getManagedArrays().size();
      for (int step = 0; step < 5; step++) {
        try (NDScope scope = new NDScope()) {
          scope.suppressNotUsedWarning();
          adam.step(gradients, 0.1);
          assertThat(adam.state()).hasSize(5);
        }
      }
      assertThat(manager.getManagedArrays()).hasSize(before);
      assertThat(adam.state().get("step").toLongArray()).containsExactly(6, 6);
      assertThat(adam.state().get("mean/scale").getDouble()).isNotZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStateOfAnotherModelIsRefused(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      NDManager manager = session.manager();
      Optimizer adam = implementation.adam(parameters(manager), ADAM);
      Map<String, NDArray> state = new LinkedHashMap<>(adam.state());
      NDArray mean = state.remove("mean/weight");
      assertThatThrownBy(() -> adam.restore(state))
          .hasMessage("optimizer state: missing arrays [mean/weight], unknown arrays []");
      state.put("mean/weight", mean.reshape(6));
      assertThatThrownBy(() -> adam.restore(state))
          .hasMessageContaining("'mean/weight': expected float64 of (2, 3), found float64 of (6)");
      assertThatThrownBy(() -> adam.step(Map.of("wieght", mean), 0.1))
          .hasMessage(
              "gradients: unknown parameter 'wieght'; did you mean 'weight'? known: weight, scale");
    }
  }

  private static void goesOn(
      Implementation implementation,
      BiFunction<Implementation, Map<String, NDArray>, Optimizer> create) {
    try (EngineSession session = implementation.open(Precision.FLOAT32)) {
      NDManager manager = session.manager();
      Map<String, NDArray> whole = narrow(parameters(manager));
      Map<String, NDArray> part = narrow(parameters(manager));
      Optimizer straight = create.apply(implementation, whole);
      Optimizer first = create.apply(implementation, part);
      Optimizer second = create.apply(implementation, part);
      for (int step = 0; step < STEPS; step++) {
        Map<String, NDArray> gradients = narrow(gradients(manager, step));
        straight.step(gradients, 0.01);
        if (step == 7) {
          second.restore(first.state());
        }
        (step < 7 ? first : second).step(gradients, 0.01);
      }
      assertThat(values(part)).isDeepEqualTo(values(whole));
      // negative control: without the state the path is another one
      Map<String, NDArray> forgetful = narrow(parameters(manager));
      for (int step = 0; step < STEPS; step++) {
        create.apply(implementation, forgetful).step(narrow(gradients(manager, step)), 0.01);
      }
      assertThat(values(forgetful)[0]).isNotEqualTo(values(whole)[0]);
    }
  }

  private static Map<String, NDArray> narrow(Map<String, NDArray> wide) {
    Map<String, NDArray> narrow = new LinkedHashMap<>();
    wide.forEach((name, array) -> narrow.put(name, array.toType(DataType.FLOAT32, true)));
    return narrow;
  }
}
