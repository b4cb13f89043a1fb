package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Precision;

/** Every implementation of an optimizer takes the steps of its paper or documentation. */
class OptimizerRulesTest {

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
          (it, parameters) -> it.of(parameters, settings.rules()),
          (start, gradients) -> ReferenceOptimizers.adamax(start, gradients, 0.01, settings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void adagradFollowsTheDocumentation(Implementation implementation) {
    for (Adagrad settings : List.of(ADAGRAD, new Adagrad(UNUSED, 0, 1e-10))) {
      followsReference(
          implementation,
          (it, parameters) -> it.of(parameters, settings.rules()),
          (start, gradients) -> ReferenceOptimizers.adagrad(start, gradients, 0.01, settings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rmsPropFollowsTheDocumentation(Implementation implementation) {
    for (RmsProp settings : List.of(RMSPROP, new RmsProp(UNUSED, 0.99, 0, 1e-8))) {
      followsReference(
          implementation,
          (it, parameters) -> it.of(parameters, settings.rules()),
          (start, gradients) -> ReferenceOptimizers.rmsProp(start, gradients, 0.01, settings));
    }
  }

  /** Gradients 3 and -4 from 1, at a rate of 0.1. */
  @ParameterizedTest
  @EnumSource
  void theFirstTwoStepsAreThoseComputedByHand(Implementation implementation) {
    try (EngineSession session = implementation.open(Precision.FLOAT64)) {
      // m = 0.3, u = 3: 0.1 / 0.1 * 0.3 / 3; then m = -0.13, u = 4: 0.1 / 0.19 * -0.13 / 4
      assertThat(twoSteps(session, implementation, new Adamax(UNUSED, 0.9, 0.5, 0).rules()))
          .containsExactly(new double[] {0.9, 0.9 + 0.1 / 0.19 * 0.13 / 4}, within(1e-15));
      // s = 9: 0.1 * 3 / 3; then s = 25: 0.1 * -4 / 5
      assertThat(twoSteps(session, implementation, new Adagrad(UNUSED, 0, 0).rules()))
          .containsExactly(new double[] {0.9, 0.98}, within(1e-15));
      // s = 25 at once: 0.1 * 3 / 5
      assertThat(twoSteps(session, implementation, new Adagrad(UNUSED, 16, 0).rules())[0])
          .isCloseTo(0.94, within(1e-15));
      // v = 2.25: 0.1 * 3 / 1.5; then v = 0.75 * 2.25 + 4 = 5.6875
      assertThat(twoSteps(session, implementation, new RmsProp(UNUSED, 0.75, 0, 0).rules()))
          .containsExactly(new double[] {0.8, 0.8 + 0.4 / Math.sqrt(5.6875)}, within(1e-15));
      // b = 2; then b = 0.5 * 2 - 4 / sqrt(5.6875)
      assertThat(twoSteps(session, implementation, new RmsProp(UNUSED, 0.75, 0.5, 0).rules())[1])
          .isCloseTo(0.8 - 0.1 * (1 - 4 / Math.sqrt(5.6875)), within(1e-15));
    }
  }

  private static double[] twoSteps(
      EngineSession session, Implementation implementation, OptimizerRules rules) {
    NDArray theta = session.manager().create(new double[] {1});
    double[] path = new double[2];
    try (Optimizer optimizer = implementation.of(Map.of("theta", theta), rules)) {
      optimizer.step(Map.of("theta", session.manager().create(new double[] {3})), 0.1);
      path[0] = theta.getDouble(0);
      optimizer.step(Map.of("theta", session.manager().create(new double[] {-4})), 0.1);
      path[1] = theta.getDouble(0);
    }
    return path;
  }

  /** A run may go on in another number of native steps than it was stopped in. */
  @Test
  void nativeStepsThatAreNotFusedAreThePortableOnesBitForBit() {
    for (OptimizerRules rules :
        List.of(
            ADAMAX.rules(),
            ADAGRAD.rules(),
            RMSPROP.rules(),
            new RmsProp(UNUSED, 0.99, 0, 1e-8).rules())) {
      for (Precision precision : Precision.values()) {
        assertThat(after(Implementation.PYTORCH_NATIVE, rules, precision))
            .isDeepEqualTo(after(Implementation.PYTORCH_PORTABLE, rules, precision));
      }
    }
  }

  private static double[][] after(
      Implementation implementation, OptimizerRules rules, Precision precision) {
    try (EngineSession session = implementation.open(precision)) {
      Map<String, NDArray> parameters = typed(parameters(session.manager()), precision);
      try (Optimizer optimizer = implementation.of(parameters, rules)) {
        for (int step = 0; step < STEPS; step++) {
          optimizer.step(typed(gradients(session.manager(), step), precision), 0.01);
        }
      }
      return values(parameters);
    }
  }

  private static Map<String, NDArray> typed(Map<String, NDArray> arrays, Precision precision) {
    Map<String, NDArray> typed = new LinkedHashMap<>();
    arrays.forEach((name, array) -> typed.put(name, array.toType(precision.type(), true)));
    return typed;
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

  private static double[] column(double[][][] table, int array, int entry) {
    double[] column = new double[table.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = table[i][array][entry];
    }
    return column;
  }
}
