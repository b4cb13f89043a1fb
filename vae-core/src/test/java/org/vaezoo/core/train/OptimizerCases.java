package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;

/** Settings of optimizers, and parameters with gradients for them. */
final class OptimizerCases {

  static final AdamSettings ADAM = new AdamSettings(0.9, 0.999, 1e-8, 0);
  static final AdamSettings ADAMW = new AdamSettings(0.8, 0.99, 1e-4, 0.3);

  /** The rate that these tests give is that of each step. */
  static final Schedule UNUSED = new Constant(0);

  static final Adamax ADAMAX = new Adamax(UNUSED, 0.9, 0.999, 1e-8);
  static final Adagrad ADAGRAD = new Adagrad(UNUSED, 0.1, 1e-3);
  static final RmsProp RMSPROP = new RmsProp(UNUSED, 0.9, 0.5, 1e-3);
  static final int STEPS = 20;

  private OptimizerCases() {}

  static Map<String, NDArray> parameters(NDManager manager) {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    parameters.put("weight", manager.create(new double[] {1, -2, 3, 0.5, 0, -1}, new Shape(2, 3)));
    parameters.put("scale", manager.create(0.7));
    return parameters;
  }

  static Map<String, NDArray> gradients(NDManager manager, int step) {
    SplittableRandom random = new SplittableRandom(step);
    double[] values = random.doubles(6, -2, 2).toArray();
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    gradients.put("weight", manager.create(values, new Shape(2, 3)));
    gradients.put("scale", manager.create(random.nextDouble() - 0.3));
    return gradients;
  }

  static double[][] values(Map<String, NDArray> arrays) {
    return arrays.values().stream().map(HostArrays::read).toArray(double[][]::new);
  }
}
