package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;

class OptimizersTest {

  private static final AdamSettings ADAM = new AdamSettings(0.9, 0.999, 1e-8, 0);
  private static final AdamSettings ADAMW = new AdamSettings(0.8, 0.99, 1e-4, 0.3);

  /** The rate that these tests give is that of each step. */
  private static final Schedule UNUSED = new Constant(0);

  private static final Adamax ADAMAX = new Adamax(UNUSED, 0.9, 0.999, 1e-8);
  private static final Adagrad ADAGRAD = new Adagrad(UNUSED, 0.1, 1e-3);
  private static final RmsProp RMSPROP = new RmsProp(UNUSED, 0.9, 0.5, 1e-3);
  private static final int STEPS = 20;

  @ParameterizedTest
  @EnumSource
  void adamTakesTheFirstTwoStepsComputedByHand(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      NDManager manager = session.manager();
      NDArray theta = manager.create(new double[] {1});
      Optimizer adam = implementation.adam(Map.of("theta", theta), ADAM);
      // m = 0.05, v = 0.00025; both corrected are 0.5 and 0.25: a step of 0.1 * 0.5 / 0.5
      adam.step(Map.of("theta", manager.create(new double[] {0.5})), 0.1);
      assertThat(theta.getDouble(0)).isCloseTo(1 - 0.1 * 0.5 / (0.5 + 1e-8), within(1e-15));
      // m = 0.02 -> 0.02 / 0.19; v = 0.00031225 -> 0.00031225 / 0.001999
      adam.step(Map.of("theta", manager.create(new double[] {-0.25})), 0.1);
      double second = 0.1 * (0.02 / 0.19) / (Math.sqrt(0.00031225 / 0.001999) + 1e-8);
      assertThat(theta.getDouble(0)).isCloseTo(0.900000002 - second, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void adamFollowsThePaper(Implementation implementation) {
    followsReference(
        implementation,
        (it, parameters) -> it.adam(parameters, ADAM),
        (start, gradients) -> ReferenceOptimizers.adam(start, gradients, 0.01, ADAM));
  }

  @ParameterizedTest
  @EnumSource
  void adamwFollowsThePaper(Implementation implementation) {
    followsReference(
        implementation,
        (it, parameters) -> it.adam(parameters, ADAMW),
        (start, gradients) -> ReferenceOptimizers.adam(start, gradients, 0.01, ADAMW));
  }

  @ParameterizedTest
  @EnumSource
  void descentFollowsThePaper(Implementation implementation) {
    for (double momentum : new double[] {0, 0.9}) {
      followsReference(
          implementation,
          (it, parameters) -> it.sgd(parameters, momentum),
          (start, gradients) -> ReferenceOptimizers.sgd(start, gradients, 0.01, momentum));
    }
  }

  @ParameterizedTest
  @EnumSource
  void adamaxFollowsTheDocumentation(Implementation implementation) {
    for (Adamax settings : List.of(ADAMAX, new Adamax(UNUSED, 0, 0.3, 0.01))) {
      followsReference(
          implementation,
          (it, parameters) -> settings.create(parameters),
          (start, gradients) -> ReferenceOptimizers.adamax(start, gradients, 0.01, settings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void adagradFollowsTheDocumentation(Implementation implementation) {
    for (Adagrad settings : List.of(ADAGRAD, new Adagrad(UNUSED, 0, 1e-10))) {
      followsReference(
          implementation,
          (it, parameters) -> settings.create(parameters),
          (start, gradients) -> ReferenceOptimizers.adagrad(start, gradients, 0.01, settings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rmsPropFollowsTheDocumentation(Implementation implementation) {
    for (RmsProp settings : List.of(RMSPROP, new RmsProp(UNUSED, 0.99, 0, 1e-8))) {
      followsReference(
          implementation,
          (it, parameters) -> settings.create(parameters),
          (start, gradients) -> ReferenceOptimizers.rmsProp(start, gradients, 0.01, settings));
    }
  }

  /** Gradients 3 and -4 from 1, at a rate of 0.1. */
  @ParameterizedTest
  @EnumSource
  void theFirstTwoStepsAreThoseComputedByHand(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      // m = 0.3, u = 3: 0.1 / 0.1 * 0.3 / 3; then m = -0.13, u = 4: 0.1 / 0.19 * -0.13 / 4
      assertThat(twoSteps(session, new Adamax(UNUSED, 0.9, 0.5, 0)))
          .containsExactly(new double[] {0.9, 0.9 + 0.1 / 0.19 * 0.13 / 4}, within(1e-15));
      // s = 9: 0.1 * 3 / 3; then s = 25: 0.1 * -4 / 5
      assertThat(twoSteps(session, new Adagrad(UNUSED, 0, 0)))
          .containsExactly(new double[] {0.9, 0.98}, within(1e-15));
      // s = 25 at once: 0.1 * 3 / 5
      assertThat(twoSteps(session, new Adagrad(UNUSED, 16, 0))[0]).isCloseTo(0.94, within(1e-15));
      // v = 2.25: 0.1 * 3 / 1.5; then v = 0.75 * 2.25 + 4 = 5.6875
      assertThat(twoSteps(session, new RmsProp(UNUSED, 0.75, 0, 0)))
          .containsExactly(new double[] {0.8, 0.8 + 0.4 / Math.sqrt(5.6875)}, within(1e-15));
      // b = 2; then b = 0.5 * 2 - 4 / sqrt(5.6875)
      assertThat(twoSteps(session, new RmsProp(UNUSED, 0.75, 0.5, 0))[1])
          .isCloseTo(0.8 - 0.1 * (1 - 4 / Math.sqrt(5.6875)), within(1e-15));
    }
  }

  private static double[] twoSteps(EngineSession session, OptimizerSpec spec) {
    NDArray theta = session.manager().create(new double[] {1});
    double[] path = new double[2];
    try (Optimizer optimizer = spec.create(Map.of("theta", theta))) {
      optimizer.step(Map.of("theta", session.manager().create(new double[] {3})), 0.1);
      path[0] = theta.getDouble(0);
      optimizer.step(Map.of("theta", session.manager().create(new double[] {-4})), 0.1);
      path[1] = theta.getDouble(0);
    }
    return path;
  }

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
    goesOn(implementation, (it, parameters) -> ADAMAX.create(parameters));
    goesOn(implementation, (it, parameters) -> ADAGRAD.create(parameters));
    goesOn(implementation, (it, parameters) -> RMSPROP.create(parameters));
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

  private static void followsReference(
      Implementation implementation,
      BiFunction<Implementation, Map<String, NDArray>, Optimizer> create,
      BiFunction<Double, double[], double[]> reference) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      NDManager manager = session.manager();
      Map<String, NDArray> parameters = parameters(manager);
      double[][] starts = values(parameters);
      double[][][] seen = new double[STEPS][][];
      double[][][] gradients = new double[STEPS][][];
      try (Optimizer optimizer = create.apply(implementation, parameters)) {
        for (int step = 0; step < STEPS; step++) {
          Map<String, NDArray> now = gradients(manager, step);
          gradients[step] = values(now);
          optimizer.step(now, 0.01);
          seen[step] = values(parameters);
        }
      }
      for (int array = 0; array < starts.length; array++) {
        for (int entry = 0; entry < starts[array].length; entry++) {
          double[] expected =
              reference.apply(starts[array][entry], column(gradients, array, entry));
          assertThat(column(seen, array, entry)).containsExactly(expected, within(1e-12));
        }
      }
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

  private static Map<String, NDArray> parameters(NDManager manager) {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    parameters.put("weight", manager.create(new double[] {1, -2, 3, 0.5, 0, -1}, new Shape(2, 3)));
    parameters.put("scale", manager.create(0.7));
    return parameters;
  }

  private static Map<String, NDArray> gradients(NDManager manager, int step) {
    SplittableRandom random = new SplittableRandom(step);
    double[] values = random.doubles(6, -2, 2).toArray();
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    gradients.put("weight", manager.create(values, new Shape(2, 3)));
    gradients.put("scale", manager.create(random.nextDouble() - 0.3));
    return gradients;
  }

  private static Map<String, NDArray> narrow(Map<String, NDArray> wide) {
    Map<String, NDArray> narrow = new LinkedHashMap<>();
    wide.forEach((name, array) -> narrow.put(name, array.toType(DataType.FLOAT32, true)));
    return narrow;
  }

  private static double[][] values(Map<String, NDArray> arrays) {
    return arrays.values().stream().map(HostArrays::read).toArray(double[][]::new);
  }

  private static double[] column(double[][][] table, int array, int entry) {
    double[] column = new double[table.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = table[i][array][entry];
    }
    return column;
  }
}
