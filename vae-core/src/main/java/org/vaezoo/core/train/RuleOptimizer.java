package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;

/** An optimizer made of its arithmetic and its memory. */
final class RuleOptimizer implements Optimizer {

  private final List<NDArray> parameters;
  private final OptimizerState state;
  private final UpdateRule rule;

  RuleOptimizer(Map<String, NDArray> parameters, List<String> slots, UpdateRule rule) {
    this.parameters = List.copyOf(parameters.values());
    this.state = new OptimizerState(parameters, slots);
    this.rule = rule;
  }

  @Override
  public void step(List<NDArray> gradients, double learningRate) {
    if (gradients.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "expected " + parameters.size() + " gradients, found " + gradients.size());
    }
    state.advance();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      rule.apply(parameters, gradients, state, learningRate);
    }
  }

  @Override
  public Map<String, NDArray> state() {
    return state.named();
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    state.restore(saved);
  }

  @Override
  public void close() {
    rule.close();
    state.close();
  }
}
