package org.vaezoo.benchmarks.speed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.network.ConvolutionRoute;
import org.vaezoo.core.network.ConvolutionShape;

/**
 * Where the time of a convolutional step goes: seconds of each convolution, forward and backward,
 * by the route of networks. What is left of a step is layers, activations, the optimizer and
 * reading.
 */
final class ConvolutionProfile {

  private final EngineSession engine;
  private final int batch;

  /**
   * @param batch examples of a step
   */
  ConvolutionProfile(EngineSession engine, int batch) {
    this.engine = engine;
    this.batch = batch;
  }

  /** Mean seconds of each, in order. */
  Map<ConvolutionShape, Double> seconds(List<ConvolutionShape> shapes, int calls) {
    Map<ConvolutionShape, Double> seconds = new LinkedHashMap<>();
    try (Autograd autograd = Autograd.of(engine.manager())) {
      for (ConvolutionShape shape : shapes) {
        time(autograd, shape, 1); // the first call of a shape chooses its kernels
        seconds.put(shape, time(autograd, shape, calls) / calls);
      }
    }
    return seconds;
  }

  private double time(Autograd autograd, ConvolutionShape shape, int calls) {
    try (NDManager scope = engine.manager().newSubManager()) {
      List<NDArray> inputs = new ArrayList<>();
      inputs.add(ones(scope, batch, shape.inputs(), shape.height(), shape.width()));
      inputs.add(ones(scope, shape.outputs(), shape.inputs(), shape.kernel(), shape.kernel()));
      inputs.add(ones(scope, shape.outputs()));
      inputs.forEach(input -> input.setRequiresGradient(true));
      ConvolutionRoute route = new ConvolutionRoute(shape.stride(), shape.padding());
      long start = System.nanoTime();
      for (int call = 0; call < calls; call++) {
        try (NDScope arrays = new NDScope();
            Tape tape = autograd.open()) {
          arrays.suppressNotUsedWarning();
          NDArray y = route.apply(inputs.get(0), inputs.get(1), Optional.of(inputs.get(2)));
          tape.gradients(y.sum(), inputs, true);
        }
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static NDArray ones(NDManager scope, long... shape) {
    return scope.ones(new Shape(shape), DataType.FLOAT32);
  }
}
