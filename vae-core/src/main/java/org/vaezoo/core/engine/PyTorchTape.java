package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * Differentiation by libtorch, called directly: DJL's collector is exclusive in a process and frees
 * the graph after the first loss. Gradient mode belongs to the calling thread.
 */
final class PyTorchTape implements Tape {

  private final boolean before = JniUtils.isGradMode();

  PyTorchTape() {
    JniUtils.setGradMode(true);
  }

  @Override
  public List<NDArray> gradients(NDArray loss, List<NDArray> parameters, boolean last) {
    for (NDArray parameter : parameters) {
      JniUtils.zeroGrad((PtNDArray) parameter);
    }
    NDArray one = loss.getManager().ones(loss.getShape(), loss.getDataType());
    JniUtils.backward((PtNDArray) loss, (PtNDArray) one, !last, false);
    return parameters.stream().map(PyTorchTape::gradient).toList();
  }

  /** DJL gives float32 zeros where libtorch has no gradient, whatever the parameter's type. */
  private static NDArray gradient(NDArray parameter) {
    NDArray gradient = JniUtils.getGradient((PtNDArray) parameter);
    return gradient == null ? parameter.zerosLike() : gradient;
  }

  @Override
  public void close() {
    JniUtils.setGradMode(before);
  }
}
