package org.vaezoo.core.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.List;

/**
 * Differentiation by DJL's gradient collector: MXNet. A backward pass replaces the gradients, and
 * the graph is gone after it, so that a step can have one loss.
 */
final class CollectorTape implements Tape {

  private final GradientCollector collector;
  private final String engine;

  CollectorTape(Engine engine) {
    this.collector = engine.newGradientCollector();
    this.engine = engine.getEngineName();
  }

  @Override
  public List<NDArray> gradients(NDArray loss, List<NDArray> parameters, boolean last) {
    if (!last) {
      throw new UnsupportedOperationException(
          "a step with several losses runs on PyTorch only, not on " + engine);
    }
    List<NDArray> gradients = parameters.stream().map(NDArray::getGradient).toList();
    gradients.forEach(CollectorTape::clear);
    collector.backward(loss);
    return gradients;
  }

  /** A parameter that the loss does not reach would keep the gradient of an earlier step. */
  private static void clear(NDArray gradient) {
    gradient.zerosLike().copyTo(gradient);
  }

  @Override
  public void close() {
    collector.close();
  }
}
