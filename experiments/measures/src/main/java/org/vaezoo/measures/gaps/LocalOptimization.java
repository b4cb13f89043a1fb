package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.evaluate.Slope;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Scoped;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Optimizer;
import org.vaezoo.measures.annealed.Joint;

/**
 * Maximises the evidence lower bound of each example over its own posterior, by Adam, whose
 * arithmetic keeps the examples apart: stochastic variational inference with reparameterised draws.
 *
 * <p>A phase of a constant learning rate ends when a window of {@value #WINDOW} steps has gained
 * less than the tolerance over the window before it, in the mean over the block; after the second
 * phase the block has converged. Bounds along the way are not reported: a posterior is judged by
 * draws that it was not fitted to.
 */
final class LocalOptimization {

  private static final int WINDOW = 50;
  private static final double LATER = 0.1;

  private final Joint joint;
  private final Evaluator evaluator;
  private final OptimizationSettings settings;
  private int steps;

  /**
   * What became of a block.
   *
   * @param steps taken
   * @param converged whether it ended by its rule and not by the number of steps
   */
  record Outcome(int steps, boolean converged) {}

  /**
   * @param joint with the settings' draws; its noise is read
   */
  LocalOptimization(Joint joint, Evaluator evaluator, OptimizationSettings settings) {
    this.joint = joint;
    this.evaluator = evaluator;
    this.settings = settings;
  }

  /** Moves the parameters of a family to their optimum, in place. */
  Outcome run(LocalFamily family) {
    Map<String, NDArray> parameters = new LinkedHashMap<>(family.parameters());
    LocalLoss loss = new LocalLoss(new LocalWeights(joint.model(), family.form()));
    Slope slope =
        new Slope(LocalLoss.LOSS, List.copyOf(parameters.keySet()), List.of(LocalLoss.BOUND));
    Evaluator.Passes losses = evaluator.on(joint.batch(), loss, slope);
    Adam adam = new Adam(new Constant(settings.learningRate()), 0.9, 0.999, 1e-8);
    try (Optimizer optimizer = adam.create(parameters)) {
      boolean first = phase(losses, parameters, optimizer, settings.learningRate());
      boolean second = phase(losses, parameters, optimizer, settings.learningRate() * LATER);
      return new Outcome(steps, first && second);
    }
  }

  private boolean phase(
      Evaluator.Passes losses, Map<String, NDArray> parameters, Optimizer optimizer, double rate) {
    double before = Double.NEGATIVE_INFINITY;
    while (steps < settings.maximumSteps()) {
      double bound = window(losses, parameters, optimizer, rate);
      if (bound - before < settings.tolerance()) {
        return true;
      }
      before = bound;
    }
    return false;
  }

  /** The mean bound of an example over some steps. */
  private double window(
      Evaluator.Passes losses, Map<String, NDArray> parameters, Optimizer optimizer, double rate) {
    double sum = 0;
    int length = Math.min(WINDOW, settings.maximumSteps() - steps);
    for (int i = 0; i < length; i++) {
      NDList found = Scoped.keep(() -> gradients(losses, parameters));
      sum += Detached.as(found.get(0), DataType.FLOAT64).getDouble();
      Map<String, NDArray> gradients = new LinkedHashMap<>();
      int next = 1;
      for (String name : parameters.keySet()) {
        gradients.put(name, found.get(next++));
      }
      optimizer.step(gradients, rate);
      found.close();
    }
    steps += length;
    return sum / length;
  }

  /** The mean bound, then the gradient of the loss by each parameter. */
  private NDList gradients(Evaluator.Passes losses, Map<String, NDArray> parameters) {
    Map<String, NDArray> found = losses.at(parameters, joint.pass());
    NDList wanted = new NDList(found.get(LocalLoss.BOUND));
    parameters.keySet().forEach(name -> wanted.add(found.get(Slope.of(name))));
    return wanted;
  }
}
